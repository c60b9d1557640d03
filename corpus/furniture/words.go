package furniture

import "strings"

// A class is what sort of thing a word of the page is about. The words are
// those that any site puts around its articles, not the name of any site.
type class uint8

const (
	classNone   class = iota
	classMedia        // pictures, players and their parts
	classCredit       // who took, wrote, edited
	classCall         // what a reader is told to do
	classList         // newsletters, accounts, subscriptions
	classRights       // copyright, terms, privacy
	classSocial       // networks, sharing, comments
	classTime         // when it was put up or changed
	classLink         // other articles
	classAd           // advertisements
	classShown        // what captions say of people in pictures
	classReader       // you, your
	classes
)

// classWords gives the class of words, folded.
func classWords() map[string]class {
	lists := map[class]string{
		classMedia: `photo photos photograph photographs photographer picture pictures image images caption captions video videos audio podcast slideshow
			gallery galleries playback player media unmute mute replay autoplay transcript screenshot screengrab illustration graphic infographic
			footage livestream stream pool handout getty reuters afp shutterstock istock istockphoto epa`,
		classCredit: `contributed contributing contributor contributors contribution reporter reporters reporting editing edited writer writers staff
			correspondent editor editors columnist author authors producer desk bureau dispatches compiled written courtesy credit via syndicate syndicated special`,
		classCall: `click tap read watch listen see view follow subscribe sign join share download visit check get enlarge toggle hide show skip scroll
			continue close open expand submit vote register enter learn find explore browse support donate buy shop try send tell print save play pause`,
		classList: `newsletter newsletters email emails e-mail inbox subscribe subscriber subscribers subscription subscriptions subscribing signup account
			login password alerts updates notifications delivered daily weekly morning unsubscribe free offer offers membership edition app robot recaptcha`,
		classRights: `copyright rights reserved reprint reprints permission permissions republish republished licensed license terms privacy policy cookies
			cookie consent agree llc inc ltd limited trademark disclaimer opinions views expressed reflect represent necessarily`,
		classSocial: `facebook twitter pinterest instagram linkedin whatsapp reddit tumblr youtube google telegram tweet tweets retweet comments comment
			hashtag followers sharing`,
		classTime:   `updated update ago published posted originally last modified first edt est gmt et pm am p.m a.m minutes hours`,
		classLink:   `related more also story stories article articles recommended popular trending latest next previous coverage topics tags see full here below above main must elsewhere sources links link page note`,
		classAd:     `advertisement advertisements advertising ad ads sponsored sponsor promoted promotion loading continued continues partner`,
		classShown:  `pictured seen shown poses posing stands standing sits speaks speaking arrives arriving walks walking attends attending gestures gesturing waves waving left right center centre listens looks holds holding during file archive`,
		classReader: `you your you're you'll yours our us we`,
	}
	out := map[string]class{}
	for c := classNone; c < classes; c++ { // a word of two classes has the later
		for _, w := range strings.Fields(lists[c]) {
			out[w] = c
		}
	}
	return out
}

// sayingWords are words of sentences: forms of auxiliary verbs, pronouns,
// conjunctions. A caption has few of them, a headline or a credit none.
func sayingWords() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`is are was were be been being has have had do does did will would can could should may might must
		he she they it i his her their its who which that this these those but and because although while when if not said says told
		of to in on for at by with from as the a an`) {
		out[w] = true
	}
	return out
}

// verbWords are forms of verbs that make a sentence.
func verbWords() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`is are was were be been has have had do does did will would can could should may might must
		isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't won't wouldn't can't couldn't shouldn't
		said says told it's that's there's he's she's they're we're i'm`) {
		out[w] = true
	}
	return out
}
