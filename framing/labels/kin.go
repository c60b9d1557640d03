package labels

import (
	"strings"

	"github.com/kljensen/snowball/english"

	"parallax/corpus/inflection"
)

// stem is the form in which words of no kindred set are compared: the Snowball
// stem, which brings a verb and its noun together ("suspend", "suspension"),
// but not who does a thing with the thing ("report", "reporter").
func stem(low string) string {
	if one := singular(low); keepsSuffix(one) {
		return one
	}
	head := low[:strings.LastIndexByte(low, '-')+1]
	return head + english.Stem(low[len(head):], false)
}

// keepsSuffix reports whether a noun's suffix makes it another thing: a person, a
// doctrine, a quality.
func keepsSuffix(one string) bool {
	for _, s := range []string{"er", "or", "ist", "ee", "ism", "ity", "ian", "ant", "ive"} {
		if len(one) > len(s)+2 && strings.HasSuffix(one, s) {
			return true
		}
	}
	return false
}

// kindred gives for each word of a kindred set, in every form, the first word
// of its set.
func kindred() map[string]string {
	out := make(map[string]string)
	for _, set := range kindredSets() {
		words := strings.Fields(set)
		for _, w := range words {
			for _, form := range inflection.Forms(w) {
				if _, ok := out[form]; !ok {
					out[form] = words[0]
				}
			}
		}
	}
	return out
}

// kindredSets lists, one set a line, nouns and verbs with which news names the
// same sort of thing, written for this program; a word stands in one set. They
// say that two descriptions may have one referent, not that they have.
func kindredSets() []string {
	return []string{
		// speech and diplomacy
		"meeting meet talks talk summit negotiation negotiate discussion discuss conversation dialogue consultation encounter session",
		"visit trip travel journey tour",
		"statement announcement announce declaration declare pledge vow promise proclamation",
		"agreement deal accord pact treaty truce ceasefire armistice settlement compromise",
		"decision move step ruling verdict order directive decree",
		"memo memorandum document note record paper file transcript",
		"report dossier account study survey",
		"claim allegation allege accusation accuse charge assertion assert",
		"letter message email cable",
		"speech address remark comment",
		"interview briefing",
		"criticism criticize rebuke condemnation condemn denunciation",
		"threat threaten warning warn ultimatum",
		"relationship relation tie",
		// weapons, war
		"weapon weaponry arsenal arms armament",
		"missile rocket warhead",
		"bomb nuke",
		"test testing launch detonation",
		"attack assault strike raid offensive bombing bombardment shelling airstrike",
		"killing kill murder massacre slaughter slaying execution assassination",
		"war conflict fighting battle clash combat hostilities",
		"invasion invade incursion occupation intervention",
		"rebel insurgent militant fighter terrorist terror extremist jihadist jihadi gunman guerrilla militia",
		"soldier troop serviceman infantryman",
		"disarmament disarm denuclearization denuclearize demilitarization dismantle dismantlement",
		"suspension suspend halt freeze moratorium stop pause",
		"closure close shutdown shut",
		"abandon relinquish renounce discard surrender",
		"sanction embargo penalty tariff",
		// law, investigation
		"investigation investigate inquiry probe",
		"trial hearing lawsuit litigation case prosecution",
		"arrest detention detain imprisonment custody",
		"collusion conspiracy conspire coordination collude",
		"interference interfere meddling meddle",
		"obstruction obstruct",
		"leak disclosure disclose release",
		"firing fire dismissal dismiss ouster oust sacking removal",
		"resignation resign departure",
		"law legislation bill act statute measure",
		"ban prohibition restriction restrict curb",
		"crime offense felony",
		"shooting gunfire",
		"gun firearm rifle handgun",
		// government, politics
		"government administration regime cabinet authority",
		"election vote ballot referendum poll",
		"campaign candidacy bid",
		"protest demonstration rally march unrest",
		"protester demonstrator marcher rioter",
		"riot violence mayhem",
		"reform overhaul change",
		"policy plan program proposal initiative strategy",
		"party faction bloc",
		"lawmaker legislator congressman senator representative",
		"voter constituent electorate",
		"supporter backer ally follower loyalist",
		"critic opponent detractor",
		"coup putsch takeover overthrow",
		"crisis emergency turmoil",
		"scandal controversy affair",
		"border frontier",
		"wall fence fencing barrier",
		// people
		"migrant immigrant refugee alien asylum-seeker newcomer",
		"deportation deport expulsion",
		"victim casualty fatality",
		"child kid youth minor teenager youngster",
		"worker employee staff labourer laborer",
		"people citizen resident civilian population public",
		"police officer cop policeman",
		"woman lady female",
		"man guy male gentleman",
		"doctor physician medic",
		"student pupil",
		"fetus baby unborn",
		"abortion termination",
		// economy
		"company firm corporation business enterprise",
		"worker-cut layoff redundancy",
		"tax levy duty",
		"money funding fund cash",
		"economy market",
		"price cost",
		"budget spending",
		"recession downturn slump",
		// places and things
		"country nation state homeland",
		"city town",
		"site facility complex plant base",
		"house home residence",
		"phone telephone hotline line",
		"virus disease illness outbreak epidemic pandemic",
		"vaccine jab shot",
		"climate warming",
		"storm hurricane cyclone typhoon",
		"car vehicle automobile",
		"plane aircraft jet airliner",
		"ship vessel boat",
	}
}

// isCollective reports whether a noun only says that there are several of what the
// words before it name.
func isCollective(low string) bool {
	switch singular(low) {
	case "band", "cell", "element", "faction", "force", "formation", "gang", "group", "member", "network", "organisation", "organization", "outfit", "unit":
		return true
	}
	return false
}

// isPeople reports whether a kindred set, by its first word, is one of people.
func isPeople(set string) bool {
	switch set {
	case "migrant", "police", "protester", "rebel", "soldier", "student", "supporter", "worker":
		return true
	}
	return false
}
