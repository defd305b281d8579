package org.evenkeel.domain.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.domain.check.Phrases.Match;

/** Words of the trade for somebody who has used none of them. */
final class JargonRule implements Rule {
    private static final Phrases TERMS = Phrases.of("""
            api => interface
            apis => interfaces
            endpoint => address
            webhook => automatic notification
            payload => data
            backend => our system
            back end => our system
            frontend => the page
            front end => the page
            cache -> Say “stored copies of the page” or name the menu.
            clear (your|the) (browser|) cache -> Name the menus, step by step.
            dns -> Say what it does for the customer.
            dns propagation -> Say how long it takes to be seen everywhere.
            ssl certificate -> Say “the page's security”.
            tls -> Say “the secure connection”.
            ip address -> Say where to find it, and what for.
            firewall -> Say which program to open.
            vpn -> Say what it does for the customer.
            proxy -> Say what it does for the customer.
            latency => delay
            throughput => speed
            bandwidth => speed of the line
            packet loss => interruptions of the line
            router firmware => the router's software
            firmware => the device's own software
            sso => one sign-in for everything
            two factor authentication => code sent to your phone
            2fa => code sent to your phone
            mfa => code sent to your phone
            otp => one-time code
            oauth -> Say “sign in with”.
            auth token => sign-in
            access token => sign-in key
            token expired => sign-in has run out
            json -> Say “file”.
            csv -> Say “table file”.
            xml -> Say “file”.
            html -> Say “page”.
            sql -> Say “database”.
            sdk -> Say “developer kit”, or leave it out.
            regex => search pattern
            stack trace => error report
            core dump => error report
            log files => records
            debugging => looking for the cause
            deployment => new version
            deployed => published
            rollback => going back to the version before
            hotfix => quick correction
            regression => something that worked before
            repo => store of the program
            cron job => scheduled task
            kernel => core of the system
            terminal command -> Say where to click, or give each step.
            command line -> Say where to click, or give each step.
            whitelist => allow
            whitelisted => allowed
            blacklist => block
            blacklisted => blocked
            provisioning => setting up
            provisioned => set up
            failover => switch to the spare system
            load balancer -> Say “our system”.
            sandbox => test area
            staging => test system
            uuid => number
            boolean => yes or no
            parameter => setting
            query string => end of the address
            syntax error => typing mistake
            timeout => took too long
            404 => page not found
            500 error => fault on our side
            eta => expected time
            rma => return
            rma number => return number
            sku => article number
            sla => agreed time
            kpi => figure
            kyc => identity check
            chargeback => payment taken back by the bank
            pre authorization => amount held for a moment
            pre auth => amount held for a moment
            proration => share for part of the month
            prorated => charged only for part of the month
            accrual => amount added up
            remittance => payment
            ach transfer => bank transfer
            iban -> Say “bank account number (IBAN)”.
            escalate (it|this|your case|the case|your ticket|the ticket) to (tier|level) (2|two|3|three) => pass it on to a specialist
            (tier|level) (2|two|3|three) support => a specialist
            escalation matrix -> Say who helps next.
            leverage => use
            leveraging => using
            utilize => use
            utilise => use
            utilization => use
            actionable -> Say what to do.
            synergy -> Leave it out.
            granular => detailed
            best in class => very good
            end user => person who uses it
            onboarding => first steps
            offboarding => leaving
            deprecate => withdraw
            deprecated => no longer offered
            backlog => list of work
            roadmap => plan
            workaround => another way
            dependency => part it needs
            """);

    /** What only somebody at home with computers writes. */
    private static final Set<String> TECHNICAL = WordSet.of(
            "api endpoint webhook sdk json curl sudo apt dns ssl tls ssh server script config configure drivers "
                    + "kernel repo git php python java javascript ruby node linux ubuntu debian docker database sql http "
                    + "https localhost boot bios partition terminal shell bash stack exception compile install installed "
                    + "token oauth ip router firmware logs debug function parameter xml html css regex root gnome kde "
                    + "desktop mount usb cpu gpu ram gb iso denyhosts pastebin mock automate automated hosts wifi eth0 "
                    + "wlan0");

    private static final Pattern CODE = Pattern.compile(
            "(?:^|\\s)/\\w+/\\w|\\w\\.(?:js|py|php|rb|sh|conf|log|json|exe)\\b|\\w_\\w|`|\\b[a-z]{2,}[A-Z][a-z]");

    @Override
    public String id() {
        return "jargon";
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (situation.note()
                || situation.technical()
                || situation.turns().stream().noneMatch(Turn::byCustomer)) {
            return List.of();
        }
        return TERMS.in(draft).stream().map(term -> finding(draft, term)).toList();
    }

    /** True where somebody at home with computers wrote. */
    static boolean usedIn(Draft text) {
        return text.words().stream().anyMatch(word -> TECHNICAL.contains(word.lower()))
                || CODE.matcher(text.text()).find()
                || TERMS.any(text);
    }

    private Finding finding(Draft draft, Match term) {
        String words = draft.text().substring(term.start(), term.end());
        String plain = term.entry().replacement();
        String advice = plain == null ? term.entry().advice() : "Plainer: “" + plain + "”.";
        return new Finding(
                id(),
                Severity.HINT,
                term.start(),
                term.end(),
                "Word of the trade for a customer who writes plainly: “" + words + "”. " + advice,
                plain == null ? null : Wording.cased(words, plain));
    }
}
