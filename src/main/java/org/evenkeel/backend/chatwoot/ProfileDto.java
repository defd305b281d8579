package org.evenkeel.backend.chatwoot;

import java.util.List;
import java.util.Objects;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.Profile;
import org.evenkeel.domain.agent.Agent;
import org.jspecify.annotations.Nullable;

/** The signed-in user. Carries secrets: its text form shows none. */
record ProfileDto(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String availableName,
        @Nullable String email,
        @Nullable String role,
        @Nullable String accessToken,
        @Nullable String pubsubToken,
        @Nullable List<@Nullable AccountDto> accounts) {

    record AccountDto(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String role,
            @Nullable String availability) {}

    /**
     * @param wanted the account to look at, 0 for the first
     * @throws BackendException FORBIDDEN when this person is not a member of it
     */
    Profile toDomain(long wanted) throws BackendException {
        if (id == null) {
            throw new BackendException(Kind.NOT_UNDERSTOOD, "The server did not say who is signed in.");
        }
        List<AccountDto> mine = accounts == null
                ? List.of()
                : accounts.stream()
                        .filter(Objects::nonNull)
                        .filter(account -> account.id() != null)
                        .toList();
        AccountDto chosen = mine.stream()
                .filter(account -> wanted == 0 || Objects.equals(account.id(), wanted))
                .findFirst()
                .orElseThrow(() -> new BackendException(
                        Kind.FORBIDDEN,
                        wanted == 0
                                ? "You do not belong to any account on this server."
                                : "You do not belong to account " + wanted + " on this server."));
        String shown = PersonDto.filled(availableName);
        Agent self = new Agent(
                id,
                shown != null ? shown : name == null ? "" : name,
                email == null ? "" : email,
                PersonDto.role(chosen.role() == null ? role : chosen.role()),
                PersonDto.availability(chosen.availability()));
        return new Profile(
                self,
                idOf(chosen),
                mine.stream()
                        .map(account ->
                                new Profile.Account(idOf(account), account.name() == null ? "" : account.name()))
                        .toList());
    }

    private static long idOf(AccountDto account) {
        return Objects.requireNonNull(account.id());
    }

    @Override
    public String toString() {
        return "ProfileDto[id=" + id + "]";
    }
}
