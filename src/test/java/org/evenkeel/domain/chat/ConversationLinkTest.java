package org.evenkeel.domain.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationLinkTest {
    @Test
    void theDashboardsAddressWithAnotherBeginningIsALink() {
        ConversationLink link = ConversationLink.parse("evenkeel://Chat.Example.org/app/accounts/1/conversations/42");
        assertEquals(new ConversationLink("chat.example.org", 1, 42), link);
        assertEquals(link, ConversationLink.parse(link.toString()));
        assertEquals(
                new ConversationLink("127.0.0.1:3000/help", 7, 8),
                ConversationLink.parse("EVENKEEL://127.0.0.1:3000/help/app/accounts/7/conversations/8/"));
        for (String below : new String[] {"inbox/3", "label/vip", "team/9", "mentions"}) {
            assertEquals(
                    new ConversationLink("[::1]:80", 2, 5),
                    ConversationLink.parse("evenkeel://[::1]:80/app/accounts/2/" + below + "/conversations/5"));
        }
    }

    @Test
    void leadsToOneAccountOfOneServer() {
        ConversationLink link = ConversationLink.parse("evenkeel://chat.example.org/app/accounts/1/conversations/42");
        assertTrue(link.leadsTo("chat.example.org", 1));
        assertFalse(link.leadsTo("chat.example.org", 2));
        assertFalse(link.leadsTo("chat.example.org:8443", 1));
        assertFalse(link.leadsTo("example.org", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evenkeel:",
                "evenkeel://",
                "evenkeel:///app/accounts/1/conversations/42",
                "evenkeel://chat.example.org",
                "evenkeel://chat.example.org/app/accounts/1/conversations/",
                "evenkeel://chat.example.org/app/accounts/one/conversations/42",
                "evenkeel://chat.example.org/app/accounts/1/conversations/-42",
                "evenkeel://chat.example.org/app/accounts/1/conversations/9999999999999999999999",
                "evenkeel://chat.example.org/app/accounts/1/conversations/42?do=send",
                "evenkeel://chat.example.org/app/accounts/1/conversations/42#/send",
                "evenkeel://chat.example.org/app/accounts/1/conversations/42/../../../settings",
                "evenkeel://chat.example.org/../app/accounts/1/conversations/42",
                "evenkeel://chat.example.org/%2e%2e/app/accounts/1/conversations/42",
                "evenkeel://agent:secret@chat.example.org/app/accounts/1/conversations/42",
                "evenkeel://chat.example.org:999999/app/accounts/1/conversations/42",
                "evenkeel://chat.example.org/app/accounts/1/conversations/42 --server http://evil.test",
                "evenkeel://chat.example.org/app/accounts/1/conversations/42\n--demo",
                "evenkeel://chat.example.org/app/accounts/1/conversations/4\u0662",
                "evenkeel:javascript:alert(1)",
                "evenkeel://<script>alert(1)</script>/app/accounts/1/conversations/42",
                "https://chat.example.org/app/accounts/1/conversations/42",
                "javascript:alert(1)",
                "file:///etc/passwd"
            })
    void everythingElseIsNoneAndIsNotRepeated(String hostile) {
        assertEquals(
                "This link does not lead to a conversation; nothing was opened.",
                assertThrows(IllegalArgumentException.class, () -> ConversationLink.parse(hostile))
                        .getMessage());
    }

    @Test
    void aHugeOneIsNotEvenRead() {
        String huge = "evenkeel://" + "a/".repeat(1_000_000) + "app/accounts/1/conversations/42";
        assertEquals(
                "This link is too long to lead to a conversation; nothing was opened.",
                assertThrows(IllegalArgumentException.class, () -> ConversationLink.parse(huge))
                        .getMessage());
        String nearly = "evenkeel://" + "a.".repeat(200) + "a/app/accounts/1/conversations/42";
        assertThrows(IllegalArgumentException.class, () -> ConversationLink.parse(nearly));
    }
}
