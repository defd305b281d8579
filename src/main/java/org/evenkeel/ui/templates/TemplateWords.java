package org.evenkeel.ui.templates;

import org.evenkeel.desk.Templates;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.template.Feeling;
import org.evenkeel.domain.template.Intent;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Purpose;
import org.evenkeel.domain.template.Reason;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** What the parts of a template are called on the screen. */
final class TemplateWords {
    private TemplateWords() {}

    /** Why it is offered. */
    static String of(Templates.Offer offer) {
        return offer.reason() == Reason.INTENT ? of(offer.piece().intent()) : of(offer.reason());
    }

    private static String of(Reason reason) {
        return I18n.text(
                switch (reason) {
                    case INTENT -> "templates.intent.other";
                    case UPSET -> "templates.reason.upset";
                    case WORRIED -> "templates.reason.worried";
                    case CONFUSED -> "templates.reason.confused";
                    case HOLD -> "templates.reason.hold";
                    case BAITING -> "templates.reason.baiting";
                    case CHECK -> "templates.reason.check";
                    case FIRST_REPLY -> "templates.reason.first-reply";
                    case HABIT -> "templates.reason.habit";
                    case WORDS -> "templates.reason.words";
                });
    }

    private static String of(Intent intent) {
        return I18n.text(
                switch (intent) {
                    case OUTAGE -> "templates.intent.outage";
                    case PERSON -> "templates.intent.person";
                    case REFUND -> "templates.intent.refund";
                    case WAITING -> "templates.intent.waiting";
                    case DELIVERY -> "templates.intent.delivery";
                    case FEATURE -> "templates.intent.feature";
                    case CANCEL -> "templates.intent.cancel";
                    case PROBLEM -> "templates.intent.problem";
                    case HOW_TO -> "templates.intent.how-to";
                    case WHY -> "templates.intent.why";
                    case PRE_SALE -> "templates.intent.pre-sale";
                    case REQUEST -> "templates.intent.request";
                    case THANKS -> "templates.intent.thanks";
                    case GOODBYE -> "templates.intent.goodbye";
                    case GREETING -> "templates.intent.greeting";
                    case OTHER -> "templates.intent.other";
                });
    }

    static String of(Origin origin) {
        return I18n.text(
                switch (origin) {
                    case SHARED -> "templates.origin.shared";
                    case PERSONAL -> "templates.origin.personal";
                    case READY -> "templates.origin.ready";
                });
    }

    /** @param feeling null for anybody */
    static String of(@Nullable Feeling feeling) {
        return I18n.text(
                switch (feeling) {
                    case null -> "templates.feeling.any";
                    case UPSET -> "templates.feeling.upset";
                    case WORRIED -> "templates.feeling.worried";
                    case CONFUSED -> "templates.feeling.confused";
                    case NEUTRAL -> "templates.feeling.neutral";
                    case HAPPY -> "templates.feeling.happy";
                });
    }

    /** @param formality null for every kind of writing */
    static String of(@Nullable Formality formality) {
        return I18n.text(
                switch (formality) {
                    case null -> "templates.formality.any";
                    case FORMAL -> "templates.formality.formal";
                    case NEUTRAL -> "templates.formality.neutral";
                    case CASUAL -> "templates.formality.casual";
                });
    }

    /** @param length null for both */
    static String of(@Nullable Length length) {
        return I18n.text(
                switch (length) {
                    case null -> "templates.length.any";
                    case SHORT -> "templates.length.short";
                    case FULL -> "templates.length.full";
                });
    }

    /** @param kind null for both */
    static String of(@Nullable ConversationKind kind) {
        return I18n.text(
                switch (kind) {
                    case null -> "templates.kind.any";
                    case SERVICE -> "templates.kind.service";
                    case SUPPORT -> "templates.kind.support";
                });
    }

    /** @param purpose null for none */
    static String of(@Nullable Purpose purpose) {
        return purpose == null ? I18n.text("templates.purpose.none") : purpose.word();
    }
}
