package org.evenkeel.domain.hold;

/**
 * The phrase lists: one block a sense, the languages in the order English, German, French, Spanish, Portuguese, Italian, Dutch.
 * Where one spelling means different things in two languages, the more careful sense stands.
 */
final class Phrases {
    private Phrases() {}

    static final String AGREE = """
            ok, okay, okey, okie, oki, okidoki, okie dokie, okey dokey, oke, okee, okk, k, kk, oky, okya, okai, ok ok
            yes, y, ye, yea, yeah, yep, yup, yah, ya, yh, aye, yess, yees, yeas, yse, ys, yes please, yes sir, yes maam
            sure, suer, shure, sur, sure thing, of course, ofc, certainly, definitely, absolutely, totally, surely
            by all means
            fine, thats fine, that is fine, thats ok, that is ok, its ok, it is ok, its okay, its fine, it is fine
            this is fine
            fine by me, fine with me, ok by me, ok with me, works for me, that works, all good, its all good, alright
            allright
            all right, alrighty, aight, good, cool, great, perfect, excellent, awesome, wonderful, lovely, amazing, super
            nice
            sounds good, sounds great, sounds fine, good idea, very well, very good, please do, gladly, happy to, agreed
            i agree
            understood, i understand, got it, gotcha, roger, will do, deal, that would be great, that would be fine
            that would be perfect, thatd be great, that will be fine, thatll be fine, that will be perfect, you may, you can
            yes you may, you got it, i accept, please go on, copy that
            # minutes is fine, # minutes are fine, # min is fine, # minutes is ok, # minutes is okay, # minutes ok
            # minutes fine
            a minute is fine, two minutes is fine, a few minutes is fine, a moment is fine
            ja, jo, joa, jup, jap, jep, jawohl, jawoll, klar, klaro, na klar, ja klar, alles klar, sicher, aber sicher, gern
            gerne
            ja gern, ja gerne, sehr gern, sehr gerne, natuerlich, naturlich, aber ja, aber gern, aber gerne, aber klar
            aber naturlich, selbstverstandlich, selbstverstaendlich, in ordnung, geht in ordnung, geht klar, geht schon, passt
            passt schon, das passt, passt so, einverstanden, gut, na gut, sehr gut, prima, toll, von mir aus, meinetwegen
            jederzeit
            machen wir so, mach das, machen sie das, mach ich, tun sie das, bitte sehr, bitte schon, verstanden, genau
            wunderbar, ist gut, ist ok, ist okay, ist in ordnung, das geht, geht, schon ok, schon okay
            oui, ouais, ouaip, wi, mais oui, daccord, d accord, dac, dacc, bien sur, mais bien sur, evidemment, certainement
            absolument, ca marche, ca me va, ca va, ca me convient, ca roule, tres bien, bien, parfait, volontiers
            avec plaisir
            entendu, cest bon, cest daccord, cest ok, nickel, impeccable, faites, faites donc, bien entendu, compris, soit
            pas mal, je suis daccord
            si, si si, si senor, si claro, claro, claro que si, por supuesto, desde luego, vale, venga, dale, listo, perfecto
            de acuerdo, estoy de acuerdo, esta bien, me parece bien, bueno, muy bien, con gusto, con mucho gusto, como no
            genial, correcto, entendido, estupendo, okis, esta perfecto, seguro
            sim, claro que sim, tudo bem, ta bom, ta bem, esta bem, esta bom, ta, ta ok, ta certo, pode, pode ser, pode sim
            com certeza
            certo, combinado, beleza, blz, perfeito, otimo, entendi, de acordo, por mim tudo bem, sim claro, sim por favor
            pois, pois claro, pois sim, com prazer, fechado, bom, muito bem, certeza, isso, positivo, sim senhor
            certo che si, certamente, va bene, va benissimo, va benone, daccordo, d accordo, certo si, perfetto, benissimo
            volentieri, con piacere, ovviamente, naturalmente, ottimo, bene, molto bene, capito, ho capito, esatto, ci sta
            assolutamente si, ma certo, ma si, ma certamente, si certo, come no
            jazeker, zeker, zeker weten, tuurlijk, natuurlijk, is goed, dat is goed, das goed, goed, mij best, dat mag
            mag, ja hoor, jawel, akkoord, uitstekend, graag, ja graag, komt goed, top, lekker, best, helemaal goed, doe maar
            ga je gang, gaat uw gang, ga uw gang, is prima, dat is prima, begrepen, vooruit maar, toe maar, geregeld, dat kan
            prima hoor, is oke, dat is oke, vind ik prima, vind ik goed
            dont worry, do not worry, not to worry, keine sorge, ne vous inquietez pas, tinquiete, tinquiete pas
            vous inquietez pas, no se preocupe, no te preocupes, nao se preocupe, nao te preocupes, non si preoccupi
            non ti preoccupare, non preoccuparti, geen zorgen, macht nichts, das macht nichts, nicht schlimm
            ist nicht schlimm, maakt niet uit, maakt niks uit, dat maakt niet uit, het maakt niet uit, pas grave
            cest pas grave, ce nest pas grave, ce nest rien, no pasa nada, nao faz mal, geeft niet, geeft niks, dat geeft niet
            niet erg, dat is niet erg, alles gut, tranquilo, tranquila, figurati, si figuri, prego, si accomodi
            doesnt bother me, im here, i am here, ill be here, i will be here, ill be right here, ill stay here, ill stay on
            standing by, ill stand by, bin da, ich bin da, je suis la, je reste la, aqui estoy, estou aqui, sono qui
            ik ben er, i can wait, i could wait, happy to wait, im happy to wait, ill wait, i will wait, ill be waiting
            i will be waiting, can wait, i can hold, ill hold, i will hold, ill hold on, ill hang on, happy to hold, ich warte
            ich warte gerne, ich warte gern, ich warte solange, ich warte so lange, warte gerne, warte gern, ich kann warten
            kann warten, ich bleibe dran, bleibe dran, je patiente, je peux patienter, je peux attendre, jattends
            je vais attendre, jattendrai, je reste en ligne, espero, yo espero, aqui espero, aqui le espero, aqui te espero
            puedo esperar, le espero, te espero, quedo a la espera, quedo en espera, con calma, cuando pueda, aguardo
            eu aguardo, vou aguardar, posso aguardar, posso esperar, eu espero, fico a espera, fico no aguardo, no aguardo
            pode demorar, a vontade, tenho tempo, attendo, aspetto, resto in attesa, rimango in attesa, posso aspettare
            posso attendere, aspetto volentieri, attendo volentieri, ho tempo, tengo tiempo, ik wacht, ik wacht wel
            ik wacht even, ik kan wachten, ik blijf hangen, ik blijf wachten, ich habe zeit, ich hab zeit, hab zeit, habe zeit
            jai le temps, jai tout mon temps, ik heb de tijd, ik heb tijd, heb de tijd, i have time, ive got time, i got time
            got time, i have all day, wait is fine, waiting is fine
            de boa, dont worry about a thing
            oaky, lets do it, lets do that, lets go, keep going, lets keep going, keep em coming, keep em comin, do it
            do that, please do it, please do that, please do so, continue, please continue, go on, carry on, proceed
            please proceed, fire away, on you go, mach weiter, machen sie weiter, continuez, continua, continue por favor
            siga, prosiga, ga door, ga verder, proceda, prossiga, weiter so
            you can put me on hold, yes you can put me on hold, you may put me on hold, put me on hold, okey dokes, okie dokes
            sur thing, suer thing, im good to wait, i am good to wait, im ok to wait, im okay to wait, happily
            ill happily wait, i will happily wait, ill gladly wait, ill wait here, ill just wait, im waiting here, ty waiting
            a bit is fine, hold away, ich warte hier, ich kann gern warten, ich kann gerne warten, je peux patienter un peu
            puedo esperar un poco, posso esperar um pouco, posso aspettare un po, ik kan even wachten
            """;

    static final String PATIENT = """
            no problem, no problem at all, no problemo, no probs, no prob, no prblem, no porblem, noprob, np, not a problem
            not a problem at all, no worries, no worries at all, no worry, nw, no rush, no rush at all, no hurry
            no hurry at all
            no trouble, no trouble at all, no biggie, no issue, no issues, no objection, no objections, no big deal
            no pressure
            no need to rush, no need to hurry, no stress, take your time, take you time, take ur time
            take all the time you need
            take all your time, take as long as you need, as long as you need, as long as it takes, take as long as you like
            take whatever time you need, there is no rush, theres no rush, there is no hurry, theres no hurry
            there is no problem
            i dont mind, i do not mind, dont mind, i wouldnt mind, i would not mind
            not in a hurry, im not in a hurry, i am not in a hurry, not in a rush, im not in a rush, i am not in a rush
            in no hurry, im in no hurry, in no rush, im in no rush
            go ahead, go right ahead, go for it
            yes go ahead, whenever youre ready, whenever you are ready, when youre ready, when you are ready, why not, y not
            dont see why not, i dont see why not, sure why not, i am ok with that, im ok with that
            im fine with that, i am fine with that, im good with that, im okay with that, take a minute, take a moment
            do your thing
            not an issue, not a big deal, be my guest, all the time in the world, dont rush
            kein problem, keine problem, kein ding, kein thema, kein stress, keine eile, keine hektik, keine ursache
            gar kein problem, uberhaupt kein problem, macht mir nichts, macht mir nichts aus
            das macht mir nichts aus, stort mich nicht, das stort mich nicht, nichts dagegen
            ich habe nichts dagegen, hab nichts dagegen, ich hab nichts dagegen, lassen sie sich zeit
            lassen sie sich ruhig zeit
            lass dir zeit, lass dir ruhig zeit, nehmen sie sich zeit, nehmen sie sich ruhig zeit, nimm dir zeit
            nur zu
            warum nicht, wieso nicht, machen sie ruhig, mach ruhig, in aller ruhe, hetzen sie sich nicht, es eilt nicht
            eilt nicht
            spricht nichts dagegen
            pas de probleme, pas de problemes, pas de probleme du tout, pas de pb, aucun probleme, sans probleme, pas de souci
            pas de soucis, aucun souci, sans souci, ya pas de souci, il ny a pas de souci, ny a pas de probleme
            il ny a pas de probleme
            ya pas de probleme, prenez votre temps, prenez tout votre temps, prends ton temps, prenez le temps
            prenez le temps quil faut
            rien ne presse, ca ne presse pas, ca presse pas, je ne suis pas presse, je ne suis pas pressee
            je suis pas presse, je suis pas pressee, pas presse, pas pressee, pourquoi pas
            allez y, vas y, je vous en prie, je ten prie
            ca ne me derange pas, ca me derange pas, cela ne me derange pas
            a votre rythme, ne vous pressez pas, pas durgence, je nai rien contre
            no hay problema, no hay ningun problema, ningun problema, ningun inconveniente, no hay inconveniente, sin problema
            sin problemas, no problema, tomese su tiempo, tomese el tiempo, tomate tu tiempo
            tomese el tiempo que necesite, tomate el tiempo que necesites, tome su tiempo, toma tu tiempo
            sin prisa, sin prisas, no hay prisa
            no tengo prisa, no hay apuro, sin apuro, adelante, por que no, no me importa, no me molesta
            no corre prisa
            sem problema, sem problemas, nao tem problema, nao ha problema, nenhum problema, sem pressa, sem stress
            sem estresse
            nao tenho pressa, nao ha pressa, fique a vontade, fica a vontade, esteja a vontade
            nao me importo
            na boa, leve o tempo que precisar, por que nao
            leve o seu tempo, nao tem pressa
            nessun problema, non ce problema, non c e problema, non ce nessun problema, non ci sono problemi, senza problemi
            nessuna fretta, senza fretta, non ho fretta, non ce fretta, faccia pure, fai pure, faccia con calma
            fai con calma
            prenda il tempo che serve, prenda il suo tempo
            prenditi il tuo tempo, prenditi tutto il tempo, si prenda il suo tempo, si prenda tutto il tempo
            non mi dispiace, perche no, nessun disturbo
            geen probleem, geen enkel probleem, geen punt, geen punt hoor, geen haast, geen stress, neem de tijd
            neem uw tijd, neem je tijd, neem gerust de tijd, neem rustig de tijd, neem alle tijd, rustig aan
            kan wachten
            ik heb geen haast, heb geen haast, ik vind het niet erg, vind ik niet erg, waarom niet
            geen bezwaar, geen moeite
            no probz, no prblm, nothing against it, i have nothing against it, no objection from me, no objections from me
            fine no problem
            """;

    static final String THANK = """
            thanks, thank you, thankyou, thank u, thnx, thx, tx, ty, tnx, thanx, thank, tks, cheers, many thanks, thanks a lot
            thanks so much, thank you so much, thank you very much, thanks very much, thanks a bunch for checking
            much appreciated
            i appreciate it, appreciate it, appreciated, i appreciate that, thanks in advance, tyvm, tysm, thankyou so much
            danke, danke schon, danke sehr, danke dir, danke ihnen, vielen dank, besten dank, dankeschon, dankeschoen
            herzlichen dank
            merci, merci beaucoup, merci bien, merci a vous, mille mercis, mrc
            gracias, muchas gracias, mil gracias, se lo agradezco, te lo agradezco, muchisimas gracias
            obrigado, obrigada, muito obrigado, muito obrigada, brigado, brigada, obg, agradeco, agradecido, agradecida
            grazie, grazie mille, molte grazie, la ringrazio, ti ringrazio, grazie tante
            dank, dank je, dank u, dankje, dankjewel, dankuwel, dank je wel, dank u wel, bedankt, alvast bedankt
            hartelijk dank
            thanks again, thank you again, i really appreciate it, i really appreciate that, really appreciate it
            i do appreciate it, much obliged, nochmals danke, danke nochmal, merci encore, gracias de nuevo, grazie ancora
            obrigado mais uma vez, nogmaals bedankt, youre the best, you are the best, youre a star, you are a star
            youre a lifesaver, youre a life saver, you are a lifesaver, you are a life saver, you guys are awesome
            you guys are great, you are awesome, youre awesome, you are great, youre great, you rock, you are so kind
            so kind of you, very kind of you, how kind, thats very kind, thats kind, very kind
            """;

    static final String BARE_NO = """
            no, noo, nope, nop, nah, na, nay, naw, noooo, nein, nee, noe, non, nan, nao, neen, ne
            """;

    static final String NEGATE = """
            not, dont, do not, doesnt, does not, cant, cannot, can not, wont, will not, isnt, is not, wasnt, arent, wouldnt
            would not, shouldnt, couldnt, never, without, nothing, none, neither, nor, hardly, didnt, havent, aint, no longer
            nicht, nich, nix, nichts, kein, keine, keinen, keiner, nie, ohne, weder
            pas, jamais, rien, aucun, aucune, sans, ni, point
            nunca, jamas, tampoco, sin, nada, ningun, ninguna
            nem, sem, nenhum, nenhuma
            mai, senza, nessun, nessuna, neanche, niente, mica
            niet, nooit, geen, niets, niks, zonder
            """;

    static final String REFUSE = """
            no thanks, no thank you, no thankyou, no thx, no ty, nothanks, thanks but no thanks, thanks for nothing
            not really
            not now, not right now, not again, not today, not this time, not ok, not okay, not fine, not acceptable, not good
            not happening, not a chance, no chance, no way, hell no, absolutely not, of course not, certainly not
            definitely not, surely not, sure not, rather not, id rather not, i would rather not, id rather you didnt
            prefer not
            prefer not to, id prefer not, i would prefer not, i would prefer not to, id prefer not to, please dont
            please do not
            dont put me on hold, do not put me on hold, cant wait, cannot wait, can not wait, cant hold, cannot hold
            cant stay, wont wait, will not wait, wont hold, dont want, do not want, dont want to, dont want to wait
            dont have time, do not have time, dont have the time, havent got time, have not got time, dont have all day
            no time, have no time, no more waiting, no more holds, no hold, no holds, never mind, nevermind, nvm, forget it
            forget about it
            ill pass, i refuse, i decline, i object, i do mind, i mind, unacceptable, out of the question, dont you dare
            leave it
            dont bother, do not bother, absolutely no, i disagree, disagree, id rather you answer now, thumbs down, i must go
            i must leave
            nein danke, ne danke, danke nein, lieber nicht, eher nicht, besser nicht, nicht wirklich, bitte nicht, ungern
            nur ungern
            auf keinen fall, keinesfalls, keineswegs, auf gar keinen fall, keine zeit, keine lust, hab keine zeit
            kann nicht warten
            will nicht warten, mag nicht warten, mochte nicht warten, moechte nicht warten, geht nicht, das geht nicht
            geht gar nicht
            passt nicht, passt mir nicht, passt gar nicht, sicher nicht, bestimmt nicht, naturlich nicht, klar nicht
            jetzt nicht
            nicht jetzt, nicht schon wieder, niemals, vergessen sie es, vergiss es, vergessen sies, nicht in ordnung
            nicht gut
            nicht einverstanden, muss los, ich muss los, kommt nicht in frage, kommt nicht infrage, gar nicht
            non merci, merci non, pas question, hors de question, surtout pas, pas maintenant, pas vraiment, pas trop
            plutot pas
            plutot non, je prefere pas, je ne prefere pas, je prefererais pas, je prefererais ne pas, je prefere ne pas
            je ne peux pas attendre, je peux pas attendre, peux pas attendre, pas attendre, je nai pas le temps
            jai pas le temps
            pas le temps, bien sur que non, certainement pas, absolument pas, pas daccord, pas du tout daccord, laissez tomber
            laisse tomber, laissez, je refuse, inacceptable, pas bien, pas bon, ca ne va pas, ca va pas, ca ne me va pas
            oubliez
            claro que no, por supuesto que no, desde luego que no, no gracias, gracias no, no puedo esperar, no quiero esperar
            no quiero, no tengo tiempo, ni hablar, para nada, mejor no, mejor que no, ahora no, de ninguna manera
            preferiria que no
            prefiero que no, preferiria no, prefiero no, no me parece, no estoy de acuerdo, no esta bien, no puedo, que no
            olvidelo
            olvidalo, dejelo, no vale, no me va bien, nada de eso, de ningun modo
            claro que nao, com certeza nao, nao obrigado, nao obrigada, nao posso esperar, nao posso, nao quero
            nao quero esperar, nao tenho tempo
            agora nao, nem pensar, de jeito nenhum, de forma alguma, de maneira nenhuma, prefiro nao, preferia nao
            preferiria nao
            melhor nao, nao pode, nao da, nao concordo, nao esta bem, nada disso, esqueca, esquece, deixa pra la, deixe pra la
            hoje nao
            certo che no, assolutamente no, no grazie, grazie no, non posso aspettare, non posso attendere
            non voglio aspettare
            non voglio, non ho tempo, non posso, meglio di no, preferirei di no, preferisco di no, preferirei non
            preferisco non, non ora
            adesso no, ora no, non adesso, non va bene, non mi va, per niente, niente affatto, neanche per sogno
            lasci perdere
            lascia perdere, lascia stare, lasci stare, non sono daccordo, proprio no, direi di no, nemmeno per idea
            nee dank je, nee dank u, nee dankje, nee bedankt, liever niet, beter niet, niet echt, nu niet, niet nu, zeker niet
            natuurlijk niet, tuurlijk niet, absoluut niet, helemaal niet, echt niet, geen tijd, geen zin, kan niet wachten
            wil niet wachten
            wil ik niet, kan niet, dat kan niet, gaat niet, dat gaat niet, niet goed, niet akkoord, niet prima
            geen sprake van
            laat maar, laat maar zitten, vergeet het, vergeet het maar, niet weer, niet alweer, mag niet, dat mag niet
            that is all, thats all, that is it, thats it, that will be all, thatll be all, im done, i am done, all done
            im finished, that is enough, thats enough, thats all for now, thats all for today, please stop, stop it, stop that
            stop this, das wars, das war es, das ist alles, cest tout, ca suffit, eso es todo, es todo, nada mas, isso e tudo
            e tudo, e tutto, questo e tutto, basta, dat is alles, dat was het, das passt mir nicht, das passt nicht
            i said no, negative, i would rather you didnt, i would rather you did not, id rather not wait, not waiting
            im not waiting, i am not waiting, no can do, dont keep me waiting, do not keep me waiting, not keen
            not comfortable, no means no, please stay, stay here, dont leave, do not leave, dont go, do not go, dont go away
            nicht weggehen, bleiben sie hier, bleiben sie da, bleib hier, gehen sie nicht weg, restez la, restez ici
            ne partez pas, no se vaya, no te vayas, quedese aqui, nao va embora, fique aqui, non se ne vada, resti qui
            rimanga qui, niet weggaan, blijf hier, ga niet weg, nao vou esperar, nao vou aguardar, no voy a esperar
            non aspetto, no espero, ich habe es eilig, ich hab es eilig, ik heb haast, je suis presse, tengo prisa
            estou com pressa, ho fretta, im in a hurry, i am in a hurry, im in a rush, i am in a rush
            """;

    static final String DOUBT = """
            but, however, though, although, unless, if, only, maybe, perhaps, depends, it depends, possibly, probably
            whatever
            i guess, i suppose, guess so, suppose so, if you must, if i must, if you have to, hurry, hurry up, quick, quickly
            quicker, fast, faster, asap
            i dont know, dont know, idk, dunno, i do not know, weiss nicht, ich weiss nicht, weis nicht, je ne sais pas
            je sais pas, sais pas
            urgent, urgently, soon, immediately, now, right now, right away, how long, how much, how many, what, when will
            who, why
            where, which, again, still, already, another, wait, hold on, hang on, late, later, bye, goodbye, leave, leaving
            go, going, gotta
            have to, need to, need, want, cancel, refund, manager, supervisor, complaint, ridiculous, joke, kidding, seriously
            really, useless, terrible, horrible, awful, slow, waited, hour, hours, hell, damn, wtf, omg, ffs, wow, lol
            yeah right, yeah yeah
            as if, oh great, just great, oh sure, not sure, im not sure, are you sure, make sure, sure you will, im sure
            i am sure, im fine, im good
            i am fine, i am good, not at all, no not at all, ill try, try, hmm, hm, mmm, um, uh, well see, deadline, last time
            better
            #, first, instead, call, forever, ages, enough, up to, at most, max, maximum, no longer than, not too long
            not long, dont be long
            too long, not for long, dont take too long, dont take long, not more than, no more than, dont forget me
            please hurry
            aber, nur, wenn, falls, sofern, vielleicht, eventuell, schnell, schneller, beeilen, beeilung, eilig, dringend
            sofort, gleich
            wie lange, wie lang, warum, wieso, schon wieder, wieder, noch, endlich, spater, tschuss, muss, mussen, weg, naja
            na ja
            wenns sein muss, wenn es sein muss, nicht lange, nicht zu lange, nicht so lange, nicht sicher, ja ja, jaja, soll
            egal
            mais, si vous, si tu, si cest, si ca, si possible, seulement, peut etre, vite, rapidement, rapide, combien
            combien de temps
            encore, deja, toujours, bof, mouais, presse, pressee, depechez, depechez vous, tout de suite, quand, pourquoi
            sil le faut
            pas trop longtemps, pas longtemps, pas sur, jespere
            pero, si no, si es, si puede, si me, solo, solamente, quiza, quizas, tal vez, rapido, prisa, apurese, dese prisa
            urgente, cuanto
            cuanto tiempo, otra vez, todavia, ya, ahora, ahorita, luego, depende, supongo, que remedio, jajaja, no mucho
            no tarde
            no tarde mucho, no estoy seguro, no lo se, no se, a ver
            mas, so que, se for, so se, talvez, depressa, logo, quanto tempo, quanto, de novo, outra vez, ainda, agora, se nao
            apresse
            nao demore, nao demore muito, nao sei, kkk, kkkk, acho
            ma, soltanto, forse, magari, veloce, velocemente, in fretta, fretta, presto, subito
            di nuovo, ancora, adesso, ora, se e, se non, se proprio, dipende, boh, mah, non so, non lo so, non troppo
            sbrigati, si sbrighi
            maar, alleen, als, misschien, snel, vlug, haast, schiet op, hoe lang, hoelang, alweer, weer, nog, straks, waarom
            moet, tja
            niet te lang, niet lang, weet niet, weet ik niet, nou ja, eventjes
            dont worry about it, porque no, porque nao, no importa, non importa, non fa niente, it doesnt matter
            doesnt matter, nao importa, il nimporte, peu importe, dont worry about that
            stop, anyway, anyways, have a good, have a great, have a nice, good day, good night, good luck, take care, see you
            see ya, cya, cu, au revoir, adios, tchau, ciao, arrivederci, auf wiedersehen, auf wiederhoren, doei, dag
            hasta luego, bonne journee, buona giornata, schonen tag, fijne dag, hate, hang up, sue, lawyer, complain, stupid
            idiot, idiots, incompetent, joking, sarcasm, finally, late again, out of here, im off, im out, i quit, next
            too, also
            """;

    static final String PLAIN = """
            i, im, i am, ill, i will, you, your, u, ur, we, it, its, is, the, a, an, this, that, thats, then, so, oh, ah, ahh
            well, and, for, to, of
            me, my, please, pls, plz, hi, hello, hey, sir, maam, mam, madam, dear, mate, buddy, bud, budy, man, dude, guys
            friend, sounds
            with, here, right here, let me know, just let me know, please let me know, let me know when you are back
            let me know when youre back, let me know when you know, let me know when you find out, while you look
            while you check
            for checking, for looking, for your help, for the help, for helping, for your time, for looking into it
            for looking into this
            for checking that, for your reply, for letting me know, for the info, for your response, for asking
            to check, to look, will, be, wait, check, checking, look, looking, do, what you need, as, very, much, a lot, lot
            so much, very much, thank
            everyone, all, ready, back, when you know more, patiently, patient, totally, on, about, in, at, there
            one, moment
            haha, hehe, hihi, sorry, no need to apologize, awesome, in the meantime, meanwhile, quite, absolutely, okay then
            course
            ich, sie, du, ihnen, dir, es, das, ist, bitte, der, die, den, dem, ein, eine, einen, mal, doch, dann, denn, auch
            ruhig, hier
            und, auf, fur, fuer, mir, mich, mit, hallo, kurz, herr, frau, zu, ganz, sehr, halt, solange, so lange, eben, ach
            nun, warten, warte
            hilfe, die hilfe, fur die hilfe, fur ihre hilfe, fur deine hilfe, fur ihre muhe, fur die muhe, wartet, gerade
            zeit, melden sie sich
            je, vous, tu, il, ce, cest, ca, est, le, la, les, un, une, de, des, et, pour, moi, monsieur, madame, svp
            sil vous plait
            sil te plait, stp, bonjour, salut, alors, donc, tres, beaucoup, en, ici, votre, ton, aide, pour votre aide
            pour ton aide, instant, minute
            attends, attendre, tout, bon
            yo, usted, lo, el, los, las, una, por favor, porfa, senor, senora, senorita, hola, buenas, y, entonces, pues, aqui
            por, su, ayuda
            por su ayuda, por tu ayuda, por la ayuda, momento, un momento, minuto, un minuto, esperar, mucho, muchas, tambien
            esta, todo, amigo, amiga
            eu, voce, o, os, um, uma, pf, pfv, senhor, senhora, ola, oi, e, entao, pela, ajuda, pela ajuda, um momento
            um minuto
            muito, obrigado pela ajuda, aguardar, ate ja
            io, lei, gli, per favore, perfavore, per cortesia, signore, signora, ciao, salve, buongiorno, allora, qui, per
            laiuto
            per laiuto, per il suo aiuto, attimo, un attimo, pure, anche, tanto, molto, aspettare
            ik, jij, het, dat, een, alstublieft, alsjeblieft, aub, ajb, meneer, mevrouw, hoi, dan, voor, hulp, de hulp
            voor de hulp, voor uw hulp, voor je hulp, hoor, wel, even, rustig, gerust, ook, heel, erg, vind, wacht, wachten
            momentje, minuutje, dus, toch
            all your help, for all your help, for all the help, for all of your help, and thanks, youre welcome
            you are welcome, bis gleich, bis dann, a tout de suite, tot zo, ate logo, a dopo, a presto, book it, book that
            please book, book, for me, try to, check it, check that, look it up, look into it, look into that, look it
            find it, find out, ask them, ask him, ask her, ask your colleague, ask your team, with your colleague
            with your team, colleague, colleagues, check with, order, account, booking, reservation, details, information
            info, verify, im still here
            aww, aw
            ugh, a bit, a little, a while, een momentje, ein moment, einen moment, ein bisschen, un poco, un peu, um pouco
            un po, beetje
            """;
}
