package org.evenkeel.domain.check;

/**
 * Regional phrases, jokes, and other languages' figures of speech: what a stranger, or a translator, may take by its words. Our
 * own lists.
 */
final class Idioms {
    private Idioms() {}

    static final String REGIONAL = """
            (please|) bear with (me|us) -> Say what you do and how long it takes.
            bearing with (me|us) -> Thank them for the time they waited.
            (please|) do the needful => do what is needed
            revert back => reply
            revert to you => reply to you
            revert (at|to us at) the earliest -> Name a time.
            kindly revert => please reply
            kindly do the => please do the
            at your earliest convenience -> Name a time, or leave it out.
            at the earliest => as soon as you can
            prepone => move to an earlier time
            preponed => moved to an earlier time
            out of station => away
            passed out of college => finished college
            good name please => name, please
            y'all => you
            you all's => your
            fixin to => about to
            fixing to => about to
            gotcha => understood
            gotchya => understood
            howdy => hello
            g'day => hello
            cheers mate => thank you
            no worries mate => you are welcome
            cheers => thank you
            ta very much => thank you
            cheerio => goodbye
            toodle pip => goodbye
            chuffed => very pleased
            chuffed to bits => very pleased
            gutted => very sorry
            knackered => tired
            dodgy => unreliable
            wonky => not straight
            gobsmacked => very surprised
            bloody (good|hard|annoying|brilliant)
            brilliant mate => good
            bloke => man
            quid => pounds
            fiver => five pounds
            tenner => ten pounds
            fortnight => two weeks
            fortnightly => every two weeks
            half (seven|eight|nine|ten|eleven|twelve) -> Write the time in figures.
            quarter of (seven|eight|nine|ten|eleven|twelve) -> Write the time in figures.
            arvo => afternoon
            this arvo => this afternoon
            heaps of => many
            no drama => no problem
            no dramas => no problem
            good on ya => well done
            she'll be right => it will be fine
            no wuckas => no problem
            yonks => a long time
            donkey's years => a long time
            faff about => lose time
            faffing about => losing time
            sort you out => help you
            give (us|me) a bell => call us
            give you a (ring|bell|tinkle) => call you
            have a butchers => look
            pop over to => go to
            pop it in the post => send it by post
            ring up => call
            whilst => while
            amongst => among
            innit
            ain't => is not
            oughta => should
            hella => very
            wicked good => very good
            bless your heart
            bless you for
            over yonder => over there
            might could => might be able to
            used to could => once could
            a mite => a little
            a wee bit => a little
            wee => small
            aye => yes
            nae bother => no problem
            och
            eh mate
            yeah nah => no
            """;

    static final String JOKES = """
            (no|) pun intended
            pardon the pun
            pardon my french
            (just|) kidding (of course|)
            (i'm|i am) (just|only|) (joking|kidding)
            just joking
            jk
            lol
            lmao
            rofl
            lulz
            roflmao
            haha just
            trust me i'm a
            knock knock
            dad joke
            have you tried turning it off and on again
            works on my machine
            it's a feature not a bug
            that's not a bug it's a feature
            pebkac
            layer 8
            magic smoke
            gremlins
            a little bird told me
            wink wink
            nudge nudge
            said no one ever
            beam me up
            may the force be with
            to infinity and beyond
            houston we have a problem
            i'll be back
            winter is coming
            hasta la vista
            easy peasy
            lemon squeezy
            okey dokey
            okie dokie
            abracadabra
            ta da
            voila
            computer says no
            murphy's law
            that's what she said
            the dog ate my
            """;

    static final String GERMAN = """
            ich verstehe nur bahnhof => ich verstehe es nicht
            das ist nicht mein bier -> Sagen Sie, wer weiterhilft.
            daumen drücken => hoffen
            drücke ihnen die daumen
            die daumen drücken => hoffen
            alles in butter => alles in Ordnung
            im eimer => kaputt
            ins blaue hinein
            auf dem schlauch stehen => es nicht verstehen
            stehe auf dem schlauch => verstehe es nicht
            tomaten auf den augen
            da liegt der hund begraben => das ist die Ursache
            jacke wie hose => gleich
            jetzt haben wir den salat
            den faden verloren
            um den heißen brei
            unter dem strich => insgesamt
            klappe zu affe tot
            schwamm drüber => es ist erledigt
            kein hexenwerk => einfach
            das ist ein kinderspiel => das ist einfach
            abwarten und tee trinken -> Nennen Sie eine Zeit.
            auf die lange bank
            moin => guten Tag
            servus => guten Tag
            tschüssi => auf Wiedersehen
            """;

    static final String FRENCH = """
            c'est du gâteau => c'est facile
            c'est du chinois => c'est difficile à comprendre
            ce n'est pas la mer à boire => ce n'est pas difficile
            poser un lapin
            tomber dans les pommes
            avoir un chat dans la gorge
            mettre les points sur les i
            en deux temps trois mouvements -> Dites combien de temps il faut.
            tirer les vers du nez
            il pleut des cordes
            coûter les yeux de la tête => coûter cher
            coûte les yeux de la tête => coûte cher
            jeter l'éponge => abandonner
            noyer le poisson
            donner sa langue au chat
            les doigts dans le nez => facilement
            ça marche comme sur des roulettes => tout va bien
            la cerise sur le gâteau
            tourner autour du pot
            chercher midi à quatorze heures
            """;

    static final String SPANISH = """
            pan comido => fácil
            estar en las nubes
            tirar la toalla => rendirse
            meter la pata => equivocarse
            metimos la pata => nos equivocamos
            costar un ojo de la cara => costar mucho
            cuesta un ojo de la cara => cuesta mucho
            en un abrir y cerrar de ojos -> Diga cuánto tarda.
            no hay moros en la costa
            ahogarse en un vaso de agua
            la gota que colmó el vaso
            ser la leche
            echar una mano => ayudar
            le echo una mano => le ayudo
            a palo seco
            tomar el pelo
            al pie de la letra => exactamente
            ponerse las pilas => empezar
            ir al grano => decir lo importante
            matar dos pájaros de un tiro
            """;
}
