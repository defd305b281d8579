package org.evenkeel.localserver.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecrecyTest {
    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String hash = Secrecy.hash("correct horse");
        assertTrue(Secrecy.matches("correct horse", hash));
        assertFalse(Secrecy.matches("correct house", hash));
        assertEquals(2, hash.split(":").length, "as kept since the first version");
        assertNotEquals(hash, Secrecy.hash("correct horse"), "salted");
    }

    @Test
    void aTokenMatchesItsHashAndNoOther() {
        String token = Secrecy.token();
        String hash = Secrecy.hashOfToken(token);
        assertTrue(Secrecy.matches(token, hash));
        assertFalse(Secrecy.matches(Secrecy.token(), hash));
        assertFalse(hash.contains(token));
    }
}
