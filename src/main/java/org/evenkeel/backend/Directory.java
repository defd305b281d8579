package org.evenkeel.backend;

import java.util.List;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Team;
import org.evenkeel.domain.chat.CannedResponse;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.chat.Label;

/** The account's slow-moving lists, whole. */
public record Directory(
        List<Inbox> inboxes, List<Agent> agents, List<Team> teams, List<Label> labels, List<CannedResponse> canned) {}
