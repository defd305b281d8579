package org.evenkeel.domain.check;

import java.util.List;

/** Looks for one kind of thing in a draft. Holds no state: any thread. */
public interface Rule {
    /** Stable: findings are kept by it. */
    String id();

    List<Finding> check(Draft draft, Situation situation);
}
