package org.evenkeel.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Languages LANGUAGES = new Languages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | my order has not arrived yet, can you check where it is?
            en | hey, the app keeps crashing when i open it
            de | Meine Bestellung ist noch nicht angekommen, können Sie bitte nachsehen?
            fr | Je n'ai toujours pas reçu ma commande, pouvez-vous vérifier ?
            es | Todavía no he recibido mi pedido, ¿puede comprobarlo por favor?
            it | Non ho ancora ricevuto il mio ordine, potete controllare per favore?
            nl | Mijn bestelling is nog niet aangekomen, kunt u dat nakijken?
            pt | Ainda não recebi a minha encomenda, pode verificar por favor?
            """)
    void tellsTheLanguageOfASentence(String language, String text) {
        assertThat(LANGUAGES.of(text)).contains(language);
    }

    @Test
    void staysSilentWhenThereIsTooLittle() {
        assertThat(LANGUAGES.of("ok")).isEmpty();
        assertThat(LANGUAGES.of("44871 / 12.3.2026 https://example.org/orders/44871"))
                .isEmpty();
    }

    @Test
    void saysTheSameEveryTime() {
        String text = "the endpoint returns 429 since this morning and there is no retry header";

        assertThat(new Languages().of(text)).isEqualTo(LANGUAGES.of(text)).contains("en");
    }
}
