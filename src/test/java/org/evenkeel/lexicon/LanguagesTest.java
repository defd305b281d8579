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
            ru | Здравствуйте, мой заказ до сих пор не пришёл, проверьте, пожалуйста
            uk | Добрий день, моє замовлення досі не прийшло, перевірте, будь ласка
            ar | مرحبا، لم يصل طلبي حتى الآن، هل يمكنكم التحقق من ذلك؟
            fa | سلام، سفارش من هنوز نرسیده است، لطفا بررسی کنید
            el | Η παραγγελία μου δεν έχει φτάσει ακόμα
            he | ההזמנה שלי עדיין לא הגיעה, אפשר לבדוק?
            hi | मेरा ऑर्डर अभी तक नहीं आया है, कृपया जाँच करें
            th | สินค้าที่สั่งยังไม่มาถึงเลยค่ะ ช่วยตรวจสอบให้หน่อย
            ko | 주문한 상품이 아직 도착하지 않았어요 확인해 주세요
            ja | 注文した商品がまだ届いていません。確認していただけますか
            ja | iPhone用のケースを注文しましたが、まだ届いていません
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
    void staysSilentAboutAScriptOfLanguagesItDoesNotKnow() {
        assertThat(LANGUAGES.of("我的订单还没有送到请帮我查一下现在到哪里了谢谢您的帮助")).isEmpty();
        assertThat(LANGUAGES.of("իմ պատվերը դեռ չի հասել խնդրում եմ ստուգել")).isEmpty();
    }

    @Test
    void saysTheSameEveryTime() {
        String text = "the endpoint returns 429 since this morning and there is no retry header";

        assertThat(new Languages().of(text)).isEqualTo(LANGUAGES.of(text)).contains("en");
    }
}
