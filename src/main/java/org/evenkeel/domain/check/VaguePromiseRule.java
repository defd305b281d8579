package org.evenkeel.domain.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.evenkeel.domain.check.Draft.Sentence;
import org.evenkeel.domain.check.Phrases.Match;

/** A promise nobody can hold us to: no time stands with it. */
final class VaguePromiseRule implements Rule {
    private static final Phrases SOON = Phrases.of("""
            (very|pretty|really|) (soon|shortly)
            asap
            as soon as possible
            as soon as (i|we) (can|could|know|have|hear|get|find)
            as soon as (i|we) possibly can
            in due course
            in no time
            before long
            sooner or later
            when (i|we) (can|get around|get a chance)
            at some point
            in the near future
            in a while
            one of these days
            (bald|demnächst|schnellstmöglich)
            in kürze
            (so bald|sobald) wie möglich
            (bientôt|prochainement)
            dès que possible
            dans les (plus brefs|meilleurs) délais
            (pronto|en breve|lo antes posible|cuanto antes)
            """);

    private static final String DO =
            " (get back to|come back to|be back with|be in touch|follow up|contact|call|email|e-mail|"
                    + "write to|reach out to|reach you|reply|respond|let you know|update you|keep you updated|keep you informed|inform you|"
                    + "notify you|get in touch|send you an update|ring you|message you)";
    private static final String HOW = " (|then|also|certainly|definitely|personally)";

    private static final Phrases PROMISES = Phrases.of(
            "(i'll|i will|i shall|i am going to|i'm going to)" + HOW + DO,
            "(we'll|we will|we shall|we are going to|we're going to)" + HOW + DO,
            "(our team|someone|somebody|a colleague|my colleague|they|support|a specialist|the team) will" + HOW + DO,
            "they'll" + HOW + DO,
            """
            ich melde mich
            wir melden uns
            ich gebe ihnen bescheid
            je reviens vers vous
            nous reviendrons vers vous
            je vous tiens
            me pondré en contacto
            (le|les) (aviso|avisaré|avisaremos)
            """);

    private static final Pattern TIME = Pattern.compile(
            "\\d|\\b(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|"
                    + "(?:this|next|by the|in the|end of the|end of) (?:morning|afternoon|evening|day|week|month|year|hour)|"
                    + "(?:one|two|three|four|five|ten|fifteen|twenty|thirty|a|an|few|couple of|next|half an?|single|couple)"
                    + "(?: \\w+)? (?:second|minute|hour|day|week|month|sec|min|moment|business|working)s?|minutes|moment|within|"
                    + "right (?:away|now)|immediately|straight away|now|heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|"
                    + "minuten|stunden?|tagen?|aujourd'hui|demain|lundi|mardi|mercredi|jeudi|vendredi|heures?|jours?|hoy|mañana|"
                    + "lunes|martes|miércoles|jueves|viernes|minutos?|horas?|días?)\\b");
    /** Said of something else, or by way of goodbye. */
    private static final Pattern NOT_OURS = Pattern.compile(
            "(?:see|talk to|speak to|hear from|meet|chat with|catch) (?:you|u|ya|them|us)(?: all| both| again)? (?:very |really )?soon|"
                    + "(?:feel|get|be) (?:better|well) soon|(?:too|how|so|as|back here|come back|visit us|again) soon\\b(?! as)|"
                    + "soon(?:er)? (?:after|as you|as they|as the|as it|as this|as your|as that|than|enough)|"
                    + "(?:please|you can|you could|can you|could you|if you|you should|you need to|you'll|you will|let (?:me|us) know|"
                    + "make sure|try to|^\\W*(?:send|pay|call|write|do|return))[^.?!]{0,60}(?:asap|as soon as possible|shortly|soon)|"
                    + "\\b(?:shortly|soon) (?:after|before)|\\bpronto\\?|hasta pronto|à bientôt|bis bald|gute besserung");

    private static final Pattern OURS = Pattern.compile(
            "\\b(?:i|we|i'll|we'll|i'm|we're|our|will|'ll|team|colleague|someone|somebody|should|going|is|are|being|ich|wir|wird|"
                    + "werden|je|nous|sera|le|les|lo|se)\\b|^\\W*(?:soon|shortly)");

    @Override
    public String id() {
        return "vague-promise";
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (situation.note()) {
            return List.of();
        }
        Map<Sentence, Match> promises = new LinkedHashMap<>();
        PROMISES.in(draft).forEach(match -> promises.putIfAbsent(draft.sentenceAt(match.start()), match));
        for (Match soon : SOON.in(draft)) {
            Sentence sentence = draft.sentenceAt(soon.start());
            String words = draft.lower(sentence);
            if (OURS.matcher(words).find() && !NOT_OURS.matcher(words).find()) {
                promises.putIfAbsent(sentence, soon);
            }
        }
        return promises.entrySet().stream()
                .filter(promise -> !timed(draft, promise.getKey()) && !asks(draft, promise.getKey()))
                .map(promise -> finding(draft, promise.getValue()))
                .toList();
    }

    private static boolean asks(Draft draft, Sentence sentence) {
        return draft.lower(sentence).strip().endsWith("?");
    }

    /** A time in the sentence itself or in the one behind it is a time. */
    private static boolean timed(Draft draft, Sentence sentence) {
        int next = draft.sentences().indexOf(sentence) + 1;
        return TIME.matcher(draft.lower(sentence)).find()
                || next < draft.sentences().size()
                        && TIME.matcher(draft.lower(draft.sentences().get(next)))
                                .find();
    }

    private Finding finding(Draft draft, Match match) {
        String words = draft.text().substring(match.start(), match.end());
        return new Finding(
                id(),
                Severity.WARNING,
                match.start(),
                match.end(),
                "A promise without a time: “" + words + "”. Say by when.",
                null);
    }
}
