package org.evenkeel.domain.check;

/** Phrases that hurt: blame, and heat. Our own list. */
final class Manners {
    private Manners() {}

    static final String BLAME = """
            you (should|could|ought to|should really|really should) have (read|checked|told|contacted|called|known|done|asked|followed|sent|kept|saved|noticed|paid|thought|used|written|waited|given|tested|included|looked|gone|stopped|mentioned|informed|installed|chosen|said|realised|realized|listened|backed|tried|reported|come|brought|bothered|cancelled|canceled|provided)
            you (should've|could've) (read|checked|told|contacted|called|known|done|asked|followed|sent|kept|saved|noticed|used|written|waited|tested|looked|mentioned|said|listened|tried|reported)
            you (should|ought) to have (read|known|checked)
            you (shouldn't|should not|should never) have
            you never should have
            you failed to -> Say what is missing, not who missed it.
            you have failed to -> Say what is missing, not who missed it.
            you forgot to -> Say what is missing, not who missed it.
            you (clearly|obviously|probably|simply|just) (forgot|failed|misread|misunderstood|missed|ignored|messed) -> Say what is missing, not who missed it.
            you neglected to -> Say what is missing, not who missed it.
            you (didn't|did not) (bother|even|read|listen|follow|pay|provide|check|include|tell|mention|specify|complete|fill|do what) -> Say what is missing, not who missed it.
            you (haven't|have not) (bothered|even|read|listened|followed|provided|checked|paid attention) -> Say what is missing, not who missed it.
            you (must|may) have (entered|typed|done|made|missed|deleted|misread|misunderstood|forgotten|clicked|broken|ignored) -> Say what is missing, not who missed it.
            you (misread|misunderstood|ignored|overlooked)
            you (have|'ve) (misread|misunderstood|ignored|overlooked)
            you've (misread|misunderstood|ignored|overlooked)
            you (broke|caused|messed up|screwed up)
            you've (broken|caused|messed up|screwed up)
            you made (a|the|this) mistake
            you (are|were) (wrong|mistaken|confused|careless|at fault|to blame|not listening|being difficult)
            you're (wrong|mistaken|confused|careless|at fault|to blame|not listening|being difficult)
            you (are|'re) doing it wrong
            you're doing it wrong
            you were supposed to
            you were told
            you (keep|kept) (changing|asking|repeating|ignoring|forgetting|saying|doing)
            you never (told|said|sent|read|mentioned|answered|replied|responded|provided|asked|informed)
            you always (complain|forget|change|do this|ask)
            you claim (that|to|)
            your (own|) (fault|mistake|negligence|carelessness)
            your own (error|doing|problem)
            (that's|this is|that is|it's) on you
            (that's|that is|it's) your (problem|fault)
            why (didn't|did not) you
            why (haven't|have not) you
            why would you (do|ever|even|want|think|click)
            why are you (still|even)
            if you had (read|checked|told|asked|listened|followed|called|contacted|done|bothered|looked|paid)
            if you'd (read|checked|told|asked|listened|followed|bothered|looked|paid)
            had you (read|checked|told|asked|listened|followed|contacted)
            (as|like) i (already|just|have already|clearly|) (said|told|explained|mentioned|stated|wrote)
            as (already|clearly|previously) (said|told|explained|mentioned|stated)
            as i've (already|just|) (said|told|explained|mentioned|stated)
            i (already|just|have already|clearly) (told|explained|said)
            i've already (told|explained|said)
            i told you
            we (already|have already|clearly) (told|explained to) you
            we told you
            (please|) read (my|the) (message|messages|email|instructions|terms|manual) (again|properly|carefully)
            (next|another) time (please|) (read|check|listen|ask)
            you people
            people like you
            you of all people
            blame yourself
            hätten sie (doch|) (gelesen|gefragt|gesagt|geprüft)
            das ist (ihre|ihr) (schuld|fehler)
            sie haben (vergessen|versäumt)
            wie ich (bereits|schon) (sagte|schrieb|erklärt)
            c'est (votre|de votre) faute
            vous (auriez|aviez) dû
            vous avez oublié
            comme je (l'ai|vous l'ai) (déjà|) dit
            es (culpa suya|su culpa)
            (debería|tendría) haber (leído|preguntado|avisado|llamado)
            usted (olvidó|no leyó)
            como ya le (dije|he dicho)
            """;

    static final String HEAT = """
            ^ calm down
            (please|just|need to|you should) calm down
            ^ (relax|chill) $
            just (relax|chill)
            ^ chill out
            ^ whatever $
            (i|we) (don't|do not) care
            (could|couldn't) care less
            who cares
            not (my|our) (problem|fault|job|business)
            good luck with that
            deal with it
            get over it
            suck it up
            grow up
            how hard (is it|can it be|could it be)
            are you (kidding|serious|joking|blind|deaf|stupid|crazy|dumb)
            you (are|must be) (kidding|joking|crazy|stupid|dumb|lazy|hopeless)
            you're (kidding|joking|crazy|stupid|dumb|lazy|hopeless)
            give me a break
            with all due respect
            no offense but
            no offence but
            thanks for nothing
            thank you for nothing
            yeah right
            oh (great|really|please|wow) (another|you|thanks|so)
            ^ oh really $
            big deal
            ^ so what $
            stop (complaining|whining|moaning|crying|arguing|shouting|yelling|wasting)
            quit (complaining|whining|moaning)
            (this|that|it|you|which) (is|are|was) (just|so|really|completely|absolutely|totally|) (ridiculous|nonsense|stupid|idiotic|pathetic|absurd|bullshit|dumb|moronic)
            (it's|that's|you're|what's) (just|so|really|completely|absolutely|totally|) (ridiculous|nonsense|stupid|idiotic|pathetic|absurd|bullshit|dumb|moronic)
            don't be (ridiculous|silly|stupid|rude|dramatic|so)
            (idiot|idiots|moron|morons|imbecile|dumbass|asshole|jackass)
            (bullshit|bollocks|horseshit)
            wtf
            ffs
            stfu
            rtfm
            gtfo
            omfg
            for (fuck's|god's|christ's|heaven's|crying out) sake
            for crying out loud
            (fuck|fucking|fucked|shit|shitty|crap|crappy|dammit|goddamn)
            damn (it|you|thing|this|that)
            so damn *
            (what|who|why|where|how) the (hell|heck|fuck)
            shut up
            go away
            get lost
            for the (last|hundredth|tenth|umpteenth|thousandth) time
            how many times
            use your (brain|head|common sense)
            (it's|that's|simply|just|basic|) common sense
            (even|) a (child|five year old|toddler|monkey) (could|can|would|knows)
            everyone (else|) (knows|manages|understands)
            (was|is|am|wasn't i|i'm|i was) (clear enough|not clear)
            (which|what) part of (no|that|this|it|my)
            do i (have|need) to (spell|draw|explain)
            spell it out for you
            can't you (read|see|understand|wait)
            (don't|do) you (even|ever) (read|listen|think|understand)
            did you even (read|try|look|listen|check)
            learn to (read|google|search|type)
            (just|try) google it
            google it
            (i'm|i am) (sick|tired) (of|and tired)
            (i'm|i am) losing (my|) patience
            wasting (my|our|everyone's) time
            waste of (my|our) time
            i (don't|do not) have (time|all day)
            i have better things
            take it or leave it
            like it or not
            boo hoo
            cry me a river
            cool story
            congratulations you
            nice try
            ^ (duh|meh|pfft|ugh|argh|yawn|sigh)
            (duh|ugh|argh)
            beruhigen sie sich
            das ist (doch|) (lächerlich|unsinn|quatsch|blödsinn)
            (calmez vous|calmez-vous)
            c'est (ridicule|n'importe quoi|absurde)
            (cálmese|cálmate|tranquilícese)
            (es|eso es) (ridículo|una tontería|absurdo)
            """;

    static final String TO_COLLEAGUES = """
            (internal|staff|agents|team) (note|use|only|eyes|info) (only|:|)
            for internal use
            internally only
            internal note
            note to (self|team|colleagues|all|agents|staff)
            private note
            not for (the|) (customer|client|customers)
            (don't|do not) (tell|show|send|mention this to|share with|share this with|forward to) (the|this) (customer|client|user|guest|caller|passenger)
            (don't|do not) (tell|show|inform) (him|her|them) (that|about|yet|the)
            (cc|cc'ing|ccing|copying|looping in|fyi|ping|paging|tagging) (the|my|our|your|) (team|manager|supervisor|lead|colleagues|colleague|boss|engineering|billing|finance|legal|backoffice|back office|tier|support team)
            (fyi|heads up) (team|all|guys|everyone|folks|colleagues)
            hey (team|guys|colleagues) (can|could|this|the|who|does|please|fyi|any)
            ^ (hey|hi|hello|dear) (team|colleagues)
            (this|the|that|my|our) (customer|client|caller|guest|guy|lady|woman|dude|person|passenger|user) (is|was|sounds|seems|looks|gets|got|is being|is getting|has been) (so|very|really|extremely|quite|a bit|pretty|) (annoying|angry|rude|upset|difficult|lying|confused|impatient|furious|frustrated|mad|pissed|demanding|crazy|unhappy|aggressive|wrong|hopeless|clueless|a pain|a nightmare|a liar|at it again|back again)
            (customer|client|caller|guest) (is|was|sounds|seems|is being|is getting) (so|very|really|extremely|quite|a bit|pretty|) (annoying|angry|rude|upset|difficult|lying|confused|impatient|furious|frustrated|mad|pissed|demanding|crazy|unhappy|aggressive|hopeless|clueless)
            (this|the) (customer|client|caller|guest|guy|lady|woman) (wants|claims|says|keeps|insists|complains|refuses|demands|called|writes) (that|to|he|she|they|calling|asking|writing|complaining|a|it)
            ^ (customer|client|caller|guest) (wants|claims|says|keeps|insists|complains|refuses|demands|called|asks|needs|reports)
            (annoying|difficult|rude|angry|crazy|clueless|problem) (customer|client|caller|guest)
            (can|could) (someone|anyone|somebody) (on the team|here|else|from billing|) (take|pick|handle|grab|look at) (this|it|over) (one|chat|case|conversation|over|up|)
            who (can|could|wants to) take (this|over)
            (escalate|escalated|escalating|hand over|handing over|assign|reassign|moving this) to (tier|level|l2|l3|second line|2nd line|t2|t3)
            (tier|level) (2|3|two|three) (please|can|team|has|should)
            please (reassign|reroute) (this|it|to)
            (he|she) is (angry|rude|lying|annoying|upset|furious|crazy) (again|today|)
            (goodwill|compensation) (budget|limit)
            (we|i) can (go up|offer up|refund up) to
            (between us|off the record|keep this quiet|don't mention)
            nur (für) intern
            interne (notiz|info)
            (der|die) kund(e|in) (nervt|ist) (schon|wieder|genervt|sauer|schwierig)
            note interne
            (le|la) client(e|) est (pénible|énervé|énervée|difficile)
            nota interna
            (el|la) cliente está (enfadado|enfadada|pesado|pesada)
            """;
}
