package org.evenkeel.localserver.customers.scenario;

/** The languages customers write, with the words everybody needs. */
public enum Language {
    EN("Yes, that's right.", "English"),
    DE("Ja, genau.", "Deutsch"),
    FR("Oui, c'est bien ça.", "français"),
    ES("Sí, eso es.", "español");

    private final String yes;
    private final String ownName;

    Language(String yes, String ownName) {
        this.yes = yes;
        this.ownName = ownName;
    }

    /** Confirms what the agent read back. */
    String yes() {
        return yes;
    }

    /** The language's name for itself. */
    public String ownName() {
        return ownName;
    }
}
