package org.evenkeel.domain.check;

/** English figures of speech, with plain words for most of them. Our own list. */
final class EnglishIdioms {
    private EnglishIdioms() {}

    static final String ALL = """
            a blessing in disguise
            a dime a dozen => very common
            a drop in the (ocean|bucket) => very little
            a far cry from => very different from
            a fish out of water
            a hail mary
            a hot potato
            a long shot => unlikely
            a needle in a haystack
            a piece of cake => easy
            a rule of thumb => a rough guide
            a silver bullet => a complete solution
            a slippery slope
            a steal at
            a storm in a teacup
            a tall order => difficult
            a walk in the park => easy
            across the board => everywhere
            actions speak louder than words
            add insult to injury
            against the clock => with little time
            ahead of the (curve|game) => early
            all ears => ready to listen
            all hands on deck
            all in the same boat
            an arm and a leg => a lot
            an uphill battle => difficult
            around the clock => day and night
            at loggerheads => in disagreement
            at the drop of a hat => at once
            at the end of the day => in the end
            back to square one => back to the beginning
            back to the drawing board => starting again
            ball (is|'s) in your court -> Say what the customer needs to do next.
            ballpark (figure|number|estimate) => rough estimate
            barking up the wrong tree => looking in the wrong place
            beat around the bush
            beating a dead horse
            beats me => I do not know
            behind the eight ball
            bend over backwards => do all we can
            best of both worlds
            between a rock and a hard place
            bite the bullet
            bite off more than
            bits and bobs => small things
            bits and pieces => small parts
            bog standard => ordinary
            bread and butter
            break a leg => good luck
            break the bank => cost too much
            break the ice
            bring to the table
            bug bear
            burn the midnight oil => work late
            burning bridges
            by and large => mostly
            by the book => by the rules
            by the skin of * teeth => only just
            call it a day => stop here
            call the shots => decide
            can of worms
            cat (is|'s) out of the bag
            caught between two stools
            caught red handed
            cherry on top
            chew the fat
            chomping at the bit
            circle back -> Say when you will write again.
            close but no cigar => not quite
            come full circle
            come hell or high water => whatever happens
            cost a bomb => cost a lot
            cross that bridge when -> Say what happens next.
            crunch time
            crystal clear => very clear
            cut * some slack
            cut corners
            cut the mustard
            cut to the chase => come to the point
            cutting edge => newest
            dead in the water => stopped
            deep dive => close look
            devil is in the details
            dodged a bullet
            dot the i's
            down the (drain|tubes) => lost
            down to the wire
            drag * feet
            drill down
            drive * (up the wall|crazy|nuts|bananas)
            drop the ball -> Say what went wrong, in plain words.
            dropped the ball -> Say what went wrong, in plain words.
            ducks in a row
            easier said than done => not easy
            easy as pie => easy
            elephant in the room
            every cloud has
            face the music
            fall between the cracks
            fall through the cracks => be forgotten
            fell through the cracks => was forgotten
            fed up to
            few and far between => rare
            fingers crossed => I hope so
            first things first => first
            fit as a fiddle
            fit the bill => fit
            fly off the handle
            fly under the radar
            follow suit => do the same
            food for thought
            foot the bill => pay
            for a song => very cheaply
            for the time being => for now
            from scratch => from the beginning
            from the get go => from the start
            from the horse's mouth
            game changer => big improvement
            get a handle on => understand
            get cracking => start
            get on it like
            get the ball rolling => start
            get the hang of => learn
            get to the bottom of => find the cause of
            get up to speed => learn the details
            get your act together
            getting my wires crossed
            give * the benefit of the doubt
            give * a shout -> Say how to reach you.
            give it a (whirl|shot|go|bash) => try it
            go back to the drawing board => start again
            go down the rabbit hole
            go the extra mile => do more
            go with the flow
            goes without saying
            going forward => from now on
            grasp at straws
            grasping at straws
            green light => permission
            hands are tied -> Say what you can do, and who can do the rest.
            hang tight -> Say what you do and how long it takes.
            hang in there -> Say what you do and how long it takes.
            has legs
            have a gander => look
            have a butcher's => look
            heads up => notice
            hiccup => short problem
            hiccups => short problems
            hit a snag => found a problem
            hit the books
            hit the ground running
            hit the jackpot
            hit the nail on the head => are exactly right
            hit the roof
            hit the sack
            hold your horses -> Say what you do and how long it takes.
            hook you up
            icing on the cake
            if it ain't broke
            in a jiffy -> Say how long it takes.
            in a nutshell => in short
            in a pickle => in trouble
            in a pinch => if need be
            in a tick -> Say how long it takes.
            in hot water => in trouble
            in the long run => over time
            in the loop => informed
            in the nick of time => just in time
            in the same boat
            in the weeds
            iron out => solve
            it never rains but
            it's not rocket science => it is simple
            jump on the bandwagon
            jump the gun => start too early
            jump through hoops
            jump ship
            jumping the gun => going too fast
            keep * eye on the ball
            keep * posted -> Say when you will write again.
            keep your chin up
            keep your (hair|shirt) on
            kick the bucket
            kick the can down
            kill two birds with one stone
            last straw
            learn the ropes => learn how it works
            leave no stone unturned => check everything
            let sleeping dogs lie
            let the cat out of the bag
            light at the end of the tunnel
            light years ahead
            like a charm => well
            like a dream => well
            like the back of my hand
            long story short => in short
            look on the bright side
            loose ends => open points
            low hanging fruit => easy wins
            make a mountain out of a molehill
            make ends meet
            make heads or tails
            make my day
            miss the boat => be too late
            missed the boat => came too late
            missed the mark
            money down the drain
            more than one way to skin
            move the goalposts
            move the needle
            my bad => my mistake
            my two cents => my opinion
            nail it down => settle it
            neck of the woods => area
            nip it in the bud
            no brainer => easy decision
            no can do => I cannot do that
            no dice => that is not possible
            no sweat => no problem
            not * cup of tea => not what you want
            not out of the woods
            nuts and bolts => details
            off the beaten track
            off the bat => at once
            off the cuff
            off the hook
            off the top of my head => from memory
            on a shoestring
            on cloud nine
            on its last legs => nearly broken
            on the ball
            on the fence => undecided
            on the fly => as it runs
            on the fritz => broken
            on the (house) => free of charge
            on the same page => in agreement
            on the tip of my tongue
            on thin ice
            once in a blue moon => very rarely
            out of left field
            out of pocket
            out of the blue => suddenly
            out of the box thinking
            out of the loop => not informed
            over the moon => very happy
            par for the course => usual
            part and parcel => part
            pass the buck
            pay through the nose
            pear shaped => wrong
            peace of mind => safety
            pie in the sky
            piece of cake => easy
            pick your brain => ask you
            play it by ear => decide as we go
            play devil's advocate
            plain sailing => easy
            pull (a fast one|some strings)
            pull the plug => stop
            pull the trigger => decide
            pulling * (leg|hair out)
            push comes to shove
            put * finger on it
            put a pin in => leave for later
            put all your eggs
            put the cart before the horse
            raining cats and dogs => raining hard
            raise the bar
            reach out to => contact
            reading between the lines
            red tape => paperwork
            reinvent the wheel => start from nothing
            rings a bell => sounds familiar
            ring any bells => sound familiar
            rock the boat
            roll with the punches
            rule of thumb => rough guide
            run around in circles
            run of the mill => ordinary
            scratch the surface
            second to none => the best
            see eye to eye => agree
            shed (some|more|any) light on => explain
            shoot me (an|a) => send me
            shoot yourself in the foot
            shoot you (an|a) => send you
            show * the ropes
            sick as a dog
            silver lining => good side
            sit tight -> Say what you do and how long it takes.
            sleep on it => think about it
            smooth sailing => easy
            smoke and mirrors
            spill the beans
            spot on => exactly right
            stab in the dark => guess
            stay tuned -> Say when there will be news.
            steep learning curve => a lot to learn
            step up to the plate
            stick to your guns
            straight from the horse's mouth
            stumbling block => problem
            swings and roundabouts
            take it from the top
            take it with a (grain|pinch) of salt => do not rely on it
            take the bull by the horns
            take the plunge => decide
            talk turkey
            the bee's knees
            the best thing since sliced bread
            the bottom line => the main point
            the dog's breakfast
            the last straw
            the whole nine yards => everything
            the whole shebang => everything
            third time's the charm
            through the roof => very high
            throw a (spanner|wrench) in
            throw in the towel => give up
            tie the knot
            tip of the iceberg
            tongue in cheek
            too many cooks
            touch and go => uncertain
            touch base => talk
            touch wood
            turn a blind eye
            twiddle your thumbs
            two peas in a pod
            under my belt
            under the weather => unwell
            under the hood => inside
            up and running => working
            up in the air => undecided
            up the creek
            up to scratch => good enough
            up to snuff => good enough
            up your sleeve
            went down a treat
            when pigs fly => never
            whole ball of wax => everything
            whole kit and caboodle => everything
            wild goose chase
            wrap * head around => understand
            you can't judge a book
            your guess is as good as mine => I do not know either
            """;
}
