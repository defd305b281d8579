package org.evenkeel.domain.tone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns of phrase that mean the same to an agent however they are put. To the model each group is one feature, so that a
 * complaint it never saw in these words weighs like those it did; how much, training decides.
 */
enum Cue {
    AGAIN("""
            yet again|once again|again and again|over and over|third time|second time|fourth time|fifth time|3rd time|2nd time|4th time|
            5th time|[num] times|several times|many times|multiple times|so many times|every time|every single|keep asking|keeps asking|
            kept asking|already told|already said|already gave|already given|already explained|already sent|already provided|
            already asked|already tried|as i said|like i said|i told you|i said|i just told|i just said|as i mentioned|i have explained|
            ive explained|repeat myself|repeating myself|same thing|same question|same answer|same problem|same issue|keeps happening|
            happened again|another time|for the last time|how many times|numerous times|back and forth|still the same|keep getting|
            keeps telling|kept telling|keep telling|passed around|transferred again|you asked that|asked me that|not what i asked|
            not what i said|not what i want|didnt ask|did not ask|thats not what|that is not what|i already|not listening"""),
    WAIT("""
            still waiting|been waiting|have waited|waited for|waiting for|waiting since|waiting on hold|on hold for|for hours|for days|
            for weeks|for months|[num] hours|[num] hrs|[num] days|[num] weeks|[num] months|[num] minutes|an hour|two hours|three hours|
            two weeks|three weeks|a week ago|a month ago|weeks ago|months ago|how long|how much longer|how long does it take|taking so long|
            takes so long|taking forever|takes forever|all day|whole day|so slow|too slow|too long|so long|hurry|hurry up|delayed|delay|
            any update|no update|hours late|days late|still not|still no|still havent|still hasnt|still nothing|not yet|hello ?|hello ??|
            anyone there|anybody there|are you there|you there|is anyone|is anybody|stuck|come on"""),
    UNANSWERED("""
            no reply|no response|no answer|no one|nobody|never replied|never responded|never answered|never called|never got|never received|
            not responding|not answering|dont answer|doesnt answer|wont answer|no help|not helping|not helpful|didnt help|doesnt help|
            unhelpful|ignored|ignoring|hung up|cant reach|cannot reach|cant get through|havent heard|not heard|no refund|no apology|no one cares|
            dont care|doesnt care|useless|no use|of no use|not being helpful|youre not helping|you are not helping|no idea|does not help"""),
    BROKEN("""
            doesnt work|does not work|not working|isnt working|dont work|didnt work|wont work|stopped working|broken|broke|keeps crashing|
            crashes|crashed|fails|failed|failing|error|errors|bug|bugs|buggy|wont load|wont open|wont start|wont let me|cant log in|
            cannot log in|cant login|cant access|locked out|went wrong|goes wrong|messed up|lost|missing|wrong|incorrect|damaged|
            charged twice|double charged|overcharged|cancelled|canceled|down again|is down|doesnt let|not able to|unable to|glitch"""),
    OUTRAGE("""
            ridiculous|unacceptable|not acceptable|outrageous|disgrace|disgraceful|disgusting|disgusted|appalling|pathetic|joke|a joke|insane|
            absurd|shame|shameful|shame on|scandal|inexcusable|nonsense|bs|bullshit|rubbish|garbage|trash|crap|crappy|horrible|terrible|
            horrendous|awful|worst|the worst|atrocious|abysmal|disaster|nightmare|mess|a mess|fed up|sick of|tired of|sick and tired|had enough|
            enough is enough|last straw|fuming|furious|livid|pissed|pissed off|mad|angry|annoyed|annoying|irritated|irritating|frustrated|
            frustrating|frustration|infuriating|upset|outraged|beyond|unbelievable|incredible how|rude|incompetent|incompetence|
            unprofessional|lousy|poor service|bad service|poor customer|terrible service|horrible service|never again|not ok|not okay|
            not cool|not good enough|hate|hated|hates|suck|sucks|sucked|stupid|dumb|idiot|idiots|idiotic|moron|morons|lame|dammit|damn|damnit"""),
    LET_DOWN("""
            disappointed|disappointing|disappointment|let down|lets down|unhappy|not happy|dissatisfied|not satisfied|not impressed|unimpressed|
            unfortunate|expected more|expected better|expect better|expect more|used to be|thought you|supposed to|was told|were told|told me|
            promised|you said|you promised|you told|you guys said|waste of time|waste of money|waste my time|wasting my time|wasted|waste|
            for nothing|lied|lying|liar|liars|lies|misled|misleading|false advertising|regret|not worth|too expensive|unfair|not fair|
            really bad|very bad|so bad|too bad|bad experience|doesnt make sense|does not make sense|makes no sense|no sense|pointless|
            never works|never work|do better|fix this|fix it|fix your|get it together|do something|do your job|your job"""),
    THREAT("""
            lawyer|attorney|sue|legal action|lawsuit|small claims|complain|complaint|complaints|file a complaint|complaining|report you|reporting you|
            supervisor|your manager|the manager|speak to a manager|your boss|someone else|a human|real person|cancel my account|
            cancel my subscription|close my account|closing my account|switch to|switching to|switched to|going elsewhere|go elsewhere|
            another company|competitor|lost a customer|losing a customer|losing customers|last time|never use|never using|never buy|never buying|
            never fly|never flying|never shop|never order|never ordering|bad review|one star|money back|my money back|want a refund|
            demand|demanding|compensation|compensate|refund me|give me my|scam|scammed|scammers|scammer|fraud|rip off|ripoff|ripped off|
            robbery|thieves|steal|stealing|stole|theft|trading standards|better business"""),
    SWEAR("""
            fuck|fucking|fucked|fuckin|fuckers|fucker|wtf|wth|ffs|shit|shitty|bullshit|ass|asses|asshole|assholes|bastard|bastards|bitch|hell|
            what the hell|what the heck|the hell|the heck|goddamn|god damn|for gods sake|for fucks sake|for christs sake|for crying out loud|
            screw you|screw this|screwed|go to hell|piss|pissing|bloody|freaking|friggin|frigging|fricking|stfu|shut up|omfg|fml|smh"""),
    BLAME("""
            you people|you guys are|your company|your fault|your mistake|your service|your staff|your team|your website|your site|your app|
            your system|your support|your product|your stupid|because of you|thanks to you|you are useless|youre useless|you made|you lost|
            you took|you charged|you keep|you never|you always|you dont|you didnt|you wont|you cant even|cant even|do you even|did you even|
            dont you|why dont you|why didnt you|why cant you|why wont you|why would you|why do you|why havent|why hasnt|why isnt|why are you|
            why am i|why do i|why should i|how can you|how could you|how dare|how hard|is it so hard|is that so hard|what kind of|
            what is wrong with|whats wrong with|what is the point|whats the point|seriously|really ?|are you kidding|are you serious|
            you kidding|kidding me|are you joking|you joking|is this a joke|excuse me"""),
    SARCASM("""
            thanks for nothing|thank you for nothing|thanks a lot for|thanks for ruining|thanks for wasting|thanks for making me|thanks for losing|
            thanks for the delay|thanks for cancelling|thanks for canceling|thanks for ignoring|thanks for not|thank you for not|thx for nothing|
            way to go|yeah right|yeah sure|oh great|just great|oh good|just what i needed|good luck with that|slow clap|nice try|great job|
            good job|nice job|nice work|well done|must be nice|gee thanks|big help|great help|a lot of help|real helpful|so helpful|
            how nice|how lovely|how wonderful|how convenient|lucky me|love how|love it when|love that you|great service|awesome service|
            fantastic service|excellent service|brilliant|of course it|surprise surprise|what a surprise|big surprise|as usual|as always|
            genius|bravo|congratulations|congrats|lol ok|oh really|so much for|if you can call it|whatever"""),
    WORRY("""
            worried|worry|worrying|worries me|concerned|concern|concerning|afraid|scared|scary|anxious|nervous|panic|panicking|panicked|fear|
            fearful|freaking out|terrified|alarmed|urgent|urgently|emergency|asap|desperate|desperately|please help|help please|need help|
            hacked|stolen|unauthorized|unauthorised|not me|compromised|suspicious|is it safe|is this safe|is my money|will i lose|
            lose my|lost my|lost all|data loss|running out of time|deadline|in danger|hospital|stranded|what if|going to miss|will miss|
            about to miss|what happens if|hope nothing|please hurry|im stuck|i am stuck|stuck at|stressed|stressful|stress|dont want to lose"""),
    CONFUSION("""
            confused|confusing|confusion|confuses|dont understand|do not understand|dont get it|didnt understand|not understand|
            not sure|im not sure|not clear|unclear|what do you mean|what does that mean|what does this mean|what does it mean|what is this|
            whats this|not following|dont follow|im lost|i am lost|lost me|no clue|dont know how|dont know what|dont know where|dont know why|
            have no idea|no idea|how do i|how am i|where do i|which one|what should i|makes no sense|doesnt make sense|puzzled|baffled|
            i dont see|cant find|cant figure|figure out|huh|huh ?|wait what|come again|what ?|wondering|im unsure|unsure|hm|hmm|dont know"""),
    THANKS("""
            thanks|thank you|thankyou|thx|ty|tyvm|tnx|cheers|much appreciated|appreciate it|appreciate|appreciated|grateful|many thanks|
            thanks a lot|thanks so much|thank you so much|thanks for your help|thank you for your help|thanks for the help|kudos"""),
    RELIEF("""
            works now|working now|it works|that works|worked|that worked|it worked|fixed it|that fixed|solved|resolved|sorted|all good|
            all set|thats it|perfect|great|awesome|excellent|amazing|wonderful|fantastic|brilliant|lovely|nice|cool|sweet|super|good to hear|
            glad|happy|pleased|delighted|relieved|phew|love it|loving it|love this|love you|youre the best|you are the best|you rock|
            very helpful|so helpful|great help|lifesaver|life saver|saved me|yay|woohoo|hooray|wow|well done|good job|great job|best"""),
    CALM("""
            please|could you|could you please|can you|can you please|would you|would like|id like|i would like|i want to|i need to|
            i am looking|im looking|i was wondering|is it possible|may i|hi|hello|hey|good morning|good afternoon|good evening|ok|okay|
            sure|yes|yes please|no thanks|no thank you|thats all|that is all|nothing else|no problem|np|sounds good|that sounds|bye|goodbye""");

    private static final Map<String, List<Cue>> BY_PHRASE = index();
    private static final Map<String, Integer> LONGEST = longest();

    private final String phrases;

    Cue(String phrases) {
        this.phrases = phrases;
    }

    /** What a phrase of norms, parted by blanks, belongs to. */
    static List<Cue> of(String phrase) {
        return BY_PHRASE.getOrDefault(phrase, List.of());
    }

    /** How many tokens the longest phrase that begins with this one has; 0 when none does. */
    static int longestFrom(String norm) {
        return LONGEST.getOrDefault(norm, 0);
    }

    private static Map<String, Integer> longest() {
        Map<String, Integer> longest = new HashMap<>();
        for (String phrase : BY_PHRASE.keySet()) {
            List<String> tokens = List.of(phrase.split(" "));
            longest.merge(tokens.getFirst(), tokens.size(), Math::max);
        }
        return Map.copyOf(longest);
    }

    private static Map<String, List<Cue>> index() {
        Map<String, List<Cue>> index = new HashMap<>();
        for (Cue cue : values()) {
            for (String phrase : cue.phrases.replace("\n", "").split("\\|")) {
                index.merge(phrase.strip(), List.of(cue), (one, other) -> {
                    java.util.ArrayList<Cue> both = new java.util.ArrayList<>(one);
                    both.addAll(other);
                    return List.copyOf(both);
                });
            }
        }
        return Map.copyOf(index);
    }
}
