package org.evenkeel.domain.check;

import java.util.Set;

/** Words of computers and of chat that no dictionary has and nobody misspells. */
final class Terms {
    private Terms() {}

    static final Set<String> ALL = WordSet.of("""
            admin admins adwords apache apis applet apps async auth autocomplete autofill backend backends backport backports
            bios bitcoin blog blogs bluetooth boolean bool boot bugfix bugfixes callback callbacks captcha changelog charset
            chat chatbot checkbox checkboxes chipset chromium codebase codec codecs config configs cron dashboard dashboards
            dataset datasets debian debug debugger defrag denylist dev devs dialog distro distros dmesg dns docs donut dropdown
            dropdowns ebook ecommerce email emailed emailing emails emoji emojis endpoint endpoints enum env ethernet facebook
            failover fallback favicon filename filenames filesystem filesystems firefox firewall firmware fstab frontend fullscreen
            gateway geolocation github gmail gnome google googled googling grep grub hardcode hardcoded hashtag hotfix hotspot
            hostname hostnames html http https iframe iframes init initrd inline inode instagram invoicing ipad iphone
            javascript json kernel keychain keyring laptop lifecycle linkedin linux localhost login logins logout lookup mailbox
            malware metadata microservice middleware mixin mobile modem multi mysql namespace netbook netflix nginx nullable
            numpad offline ohai online onboarding opensource openssl opt outage param params parser passcode passwordless paypal
            payout payouts pdf phishing php pixel plugin plugins podcast popup popups postfix prepaid preload preview
            proration prorations proxied python rar readme reboot rebooted rebooting rebuild redirect redirects redis refactor
            refund refunds regex reimplement reinstall reinstalled reinstalling repo repos resize resized restart retry retries
            roadmap router routers runtime samba screenshot screenshots scrollbar sdk selfie signup skype smartphone
            spam ssh ssl startup stdout stdin stderr stripe subdirectory subdomain subfolder submenu subtotal sudo swap symlink
            symlinks synaptic sysadmin syslog systemd tarball taskbar teardown telnet thunderbird timeline timeout timeouts timestamp timestamps
            todo toolbar toolchain tooltip touchpad trackpad truecrypt tweet tweets twitter ubuntu udev uninstall uninstalled unicode
            unix unmount unmounted unreachable unsubscribe untick unzip upgrade uptime upstream url urls usb username usernames
            utf validator viewport virtualbox voip vpn wallpaper webapp webcam webhook webhooks webpage webpages website websites
            whatsapp wifi wiki wikipedia wildcard wireless wizard wordpress workaround workarounds workflow workflows xbox xorg
            youtube zip hmm hmmm hmmmm haha hahaha hehe heheh yeah yep yup nope okay gonna wanna gotta kinda dunno lemme cause
            aye argh meh nah ooh oops ouch ugh whoa wow yay yikes btw fyi imho imo iirc afaik afaict asap etc incl resp vs
            pls plz thx thanx cuz coz tbh idk lol brb ahem ahh aha ohh
            ngrok pastebin pastebinned chmod chgrp chown chroot passwd iptables dpkg egrep uname lsmod lspci lsusb ifconfig modprobe gedit
            nano cfdisk fdisk gparted macbook macbooks dotnet libs progs pkgs pkg conf howto howtos fwiw prolly slashdot torrenting
            torrent torrents livemode serverside clientside walkthrough walkthroughs failsafe powertop encodings ownerships celsius
            fahrenheit uncustomized ppa ppa's ppas gksudo gksu xterm konsole kubuntu xubuntu lubuntu wget curl rsync tarballs
            nvidia intel fglrx nouveau compiz beryl metacity nautilus evince totem vlc mplayer ffmpeg codec ndiswrapper
            samba cups apt aptitude pidgin xchat irssi skype chrome docker kubernetes localstorage webview webviews oauth
            mbps kbps gbit kbit signups prefill prefilled preinstalled preconfigured unticked uncheck unchecked untested
            bootable ontop overtop notin somesuch unbootable rideshare uber lyft gmbh cashback checkouts
            colour colours favourite honour cancelled cancelling labelled travelling traveller organise organised organisation
            recognise realise realised apologise apologies centre cheque licence grey catalogue programme behaviour neighbour
            analyse analysed authorise authorised unauthorised customise customised finalise finalised initialise initialised
            optimise optimised prioritise prioritised summarise summarised sympathise sympathised synchronise synchronised utilise utilised whilst
            """);
}
