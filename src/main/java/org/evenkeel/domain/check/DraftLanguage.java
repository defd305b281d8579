package org.evenkeel.domain.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.check.Draft.Word;

/** Which of the languages that are spelled here a draft is in, by its commonest little words. */
final class DraftLanguage {
    private static final Map<String, Set<String>> LITTLE = Map.of(
            "en",
            words(
                    "the and is are was were you your i we to of in on it this that for with have has be will can not my me our as at by"
                            + " please thank thanks from if do does but an or there what how when which would could they been just so it's"
                            + " i'm i'll don't yes hello a he she his her their than then more use need want get go all any some into out"),
            "de",
            words(
                    "der die das und ist sind war sie ihr ihre ihnen ich wir zu von mit für nicht ein eine einen es auf den dem im in"
                            + " haben hat wird werden kann bitte danke vielen aus wenn aber oder auch noch mich uns guten ja nein"),
            "fr",
            words(
                    "le la les et est sont vous votre vos je nous de du des un une pour pas avec dans sur ce cette il elle que qui"
                            + " avez avons été merci si mais ou bonjour oui non s'il plaît c'est j'ai n'est d'un l'adresse au aux"),
            "es",
            words(
                    "el la los las y es son usted su sus yo nosotros de del un una para con en lo le que por se ha hemos está"
                            + " gracias si pero o hola sí favor como más al este esta puede"));

    private DraftLanguage() {}

    private static Set<String> words(String all) {
        return WordSet.of(all);
    }

    /**
     * @param fallback what the conversation is in, for drafts of a word or two; may be empty
     * @return ISO 639-1, or empty when it cannot be told
     */
    static Optional<String> of(List<Word> words, Optional<String> fallback) {
        String best = "";
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Set<String>> language : LITTLE.entrySet()) {
            int count = 0;
            for (Word word : words) {
                if (language.getValue().contains(word.lower())) {
                    count++;
                }
            }
            if (count > most) {
                second = most;
                most = count;
                best = language.getKey();
            } else {
                second = Math.max(second, count);
            }
        }
        boolean clear = most >= 2 || second == 0 && words.size() >= 3;
        return clear && most > second ? Optional.of(best) : fallback;
    }
}
