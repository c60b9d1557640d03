package labels

import "strings"

// A gazetteer finds states by their names, peoples, capitals and the seats of
// their governments.
type gazetteer struct {
	byName   map[string]string // folded form → state
	demonyms map[string]bool
	longest  int // words of the longest form
}

func newGazetteer() *gazetteer {
	g := &gazetteer{byName: make(map[string]string), demonyms: make(map[string]bool)}
	for _, line := range states() {
		parts := strings.Split(line, "|")
		state := parts[0]
		g.byName[state] = state
		for i, list := range parts[1:] {
			for _, name := range strings.Split(list, ",") {
				if name == "" {
					continue
				}
				g.byName[name] = state
				if i == 0 {
					g.demonyms[name] = true
				}
				g.longest = max(g.longest, strings.Count(name, " ")+1)
			}
		}
		g.longest = max(g.longest, strings.Count(state, " ")+1)
	}
	return g
}

// at gives the state that the words begin with the name of, and the number of
// words of the longest such name; 0 for none. A name is written with a
// capital: "us" is no state, "US" is one.
func (g *gazetteer) at(ws []word) (state string, n int) {
	key := ""
	for i := 0; i < len(ws) && i < g.longest; i++ {
		w := ws[i]
		if i == 0 && !w.capital() {
			return "", 0
		}
		if i > 0 {
			key += " "
		}
		key += strings.TrimSuffix(w.low, "'s")
		if s, ok := g.byName[strings.TrimPrefix(key, "the ")]; ok && (key != "us" || w.text == "US") {
			state, n = s, i+1
		}
	}
	return state, n
}

// stateEvidence is why names of one state are one referent.
const stateEvidence = "names and organs of a state"

// stateName is the name of a state as it is written: "United States".
func stateName(state string) string {
	words := strings.Fields(state)
	for i, w := range words {
		if w != "of" && w != "and" && w != "the" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}

// in gives the first state named in the words, "" for none.
func (g *gazetteer) in(ws []word) string {
	for i := range ws {
		if s, n := g.at(ws[i:]); n > 0 {
			return s
		}
	}
	return ""
}

// isDemonym reports whether a folded word is the adjective or people of a state.
func (g *gazetteer) isDemonym(low string) bool { return g.demonyms[low] }

// isOrgan reports whether a noun, with the name of a state before it, speaks of the
// state itself: "Syrian officials", "the Russian military".
func isOrgan(low string) bool {
	switch low {
	case "administration", "ambassador", "armed", "army", "authorities", "authority", "counterpart", "counterparts", "delegation", "diplomat",
		"diplomats", "envoy", "envoys", "force", "forces", "foreign", "government", "governments", "leadership", "military", "ministry", "navy",
		"negotiators", "official", "officials", "parliament", "regime", "representative", "representatives", "side", "spokesman",
		"spokeswoman", "state", "troops", "media", "soldiers", "intelligence", "people", "nation", "country", "capital":
		return true
	}
	return false
}

// isGovernment reports whether a noun with the name of its leader speaks of a state:
// "the Assad regime".
func isGovernment(low string) bool {
	switch low {
	case "administration", "government", "regime", "cabinet":
		return true
	}
	return false
}

// states lists, a line each: the name of a state, its adjectives and peoples,
// other names (capital, seat of government, short forms).
func states() []string {
	return []string{
		"afghanistan|afghan,afghans|kabul",
		"albania|albanian,albanians|tirana",
		"algeria|algerian,algerians|algiers",
		"angola|angolan,angolans|luanda",
		"argentina|argentine,argentines,argentinian,argentinians|buenos aires",
		"armenia|armenian,armenians|yerevan",
		"australia|australian,australians|canberra",
		"austria|austrian,austrians|vienna",
		"azerbaijan|azerbaijani,azerbaijanis|baku",
		"bahrain|bahraini,bahrainis|manama",
		"bangladesh|bangladeshi,bangladeshis|dhaka",
		"belarus|belarusian,belarusians|minsk",
		"belgium|belgian,belgians",
		"benin|beninese",
		"bhutan|bhutanese|thimphu",
		"bolivia|bolivian,bolivians|la paz",
		"bosnia|bosnian,bosnians|bosnia and herzegovina,sarajevo",
		"botswana|botswanan|gaborone",
		"brazil|brazilian,brazilians|brasilia",
		"britain|british,britons,briton|united kingdom,uk,u.k.,great britain,london,downing street,whitehall,westminster",
		"brunei|bruneian",
		"bulgaria|bulgarian,bulgarians|sofia",
		"burkina faso|burkinabe|ouagadougou",
		"burundi|burundian,burundians|bujumbura",
		"cambodia|cambodian,cambodians|phnom penh",
		"cameroon|cameroonian,cameroonians|yaounde",
		"canada|canadian,canadians|ottawa",
		"central african republic|central african|bangui",
		"chad|chadian,chadians|n'djamena",
		"chile|chilean,chileans|santiago",
		"china|chinese|people's republic of china,prc,beijing",
		"colombia|colombian,colombians|bogota",
		"congo|congolese|democratic republic of congo,democratic republic of the congo,drc,kinshasa,brazzaville",
		"costa rica|costa rican,costa ricans",
		"croatia|croatian,croatians,croat,croats|zagreb",
		"cuba|cuban,cubans|havana",
		"cyprus|cypriot,cypriots|nicosia",
		"czech republic|czech,czechs|czechia,prague",
		"denmark|danish,dane,danes|copenhagen",
		"djibouti|djiboutian",
		"dominican republic|dominican,dominicans|santo domingo",
		"ecuador|ecuadorian,ecuadorians,ecuadorean|quito",
		"egypt|egyptian,egyptians|cairo",
		"el salvador|salvadoran,salvadorans|san salvador",
		"eritrea|eritrean,eritreans|asmara",
		"estonia|estonian,estonians|tallinn",
		"ethiopia|ethiopian,ethiopians|addis ababa",
		"european union|european,europeans|eu,e.u.,brussels",
		"fiji|fijian,fijians|suva",
		"finland|finnish,finn,finns|helsinki",
		"france|french,frenchman,frenchmen|paris,elysee,quai d'orsay",
		"gabon|gabonese|libreville",
		"gambia|gambian,gambians|banjul",
		"georgia|georgian,georgians|tbilisi",
		"germany|german,germans|berlin",
		"ghana|ghanaian,ghanaians|accra",
		"greece|greek,greeks|athens",
		"guatemala|guatemalan,guatemalans|guatemala city",
		"guinea|guinean,guineans|conakry",
		"guyana|guyanese|georgetown",
		"haiti|haitian,haitians|port-au-prince",
		"honduras|honduran,hondurans|tegucigalpa",
		"hungary|hungarian,hungarians|budapest",
		"iceland|icelandic,icelander,icelanders|reykjavik",
		"india|indian,indians|new delhi,delhi",
		"indonesia|indonesian,indonesians|jakarta",
		"iran|iranian,iranians|islamic republic of iran,islamic republic,tehran",
		"iraq|iraqi,iraqis|baghdad",
		"ireland|irish|dublin",
		"israel|israeli,israelis|jewish state,tel aviv,jerusalem",
		"italy|italian,italians|rome",
		"ivory coast|ivorian,ivorians|cote d'ivoire,abidjan",
		"jamaica|jamaican,jamaicans|kingston",
		"japan|japanese|tokyo",
		"jordan|jordanian,jordanians|amman",
		"kazakhstan|kazakh,kazakhs,kazakhstani|astana",
		"kenya|kenyan,kenyans|nairobi",
		"kosovo|kosovar,kosovars,kosovan|pristina",
		"kuwait|kuwaiti,kuwaitis|kuwait city",
		"kyrgyzstan|kyrgyz|bishkek",
		"laos|laotian,laotians,lao|vientiane",
		"latvia|latvian,latvians|riga",
		"lebanon|lebanese|beirut",
		"lesotho|basotho|maseru",
		"liberia|liberian,liberians|monrovia",
		"libya|libyan,libyans|tripoli",
		"lithuania|lithuanian,lithuanians|vilnius",
		"luxembourg|luxembourgish",
		"macedonia|macedonian,macedonians|north macedonia,skopje",
		"madagascar|malagasy|antananarivo",
		"malawi|malawian,malawians|lilongwe",
		"malaysia|malaysian,malaysians|kuala lumpur",
		"maldives|maldivian,maldivians",
		"mali|malian,malians|bamako",
		"malta|maltese|valletta",
		"mauritania|mauritanian,mauritanians|nouakchott",
		"mexico|mexican,mexicans|mexico city",
		"moldova|moldovan,moldovans|chisinau",
		"mongolia|mongolian,mongolians|ulaanbaatar",
		"montenegro|montenegrin,montenegrins|podgorica",
		"morocco|moroccan,moroccans|rabat",
		"mozambique|mozambican,mozambicans|maputo",
		"myanmar|burmese|burma,naypyidaw,yangon",
		"namibia|namibian,namibians|windhoek",
		"nepal|nepali,nepalis,nepalese|kathmandu",
		"netherlands|dutch|holland,the hague,amsterdam",
		"new zealand|new zealander,new zealanders|wellington",
		"nicaragua|nicaraguan,nicaraguans|managua",
		"niger|nigerien,nigeriens|niamey",
		"nigeria|nigerian,nigerians|abuja",
		"north korea|north korean,north koreans|dprk,d.p.r.k.,democratic people's republic of korea,pyongyang",
		"norway|norwegian,norwegians|oslo",
		"oman|omani,omanis|muscat",
		"pakistan|pakistani,pakistanis|islamabad",
		"palestine|palestinian,palestinians|palestinian territories,palestinian authority,ramallah",
		"panama|panamanian,panamanians|panama city",
		"papua new guinea|papuan|port moresby",
		"paraguay|paraguayan,paraguayans|asuncion",
		"peru|peruvian,peruvians|lima",
		"philippines|filipino,filipinos,philippine|manila",
		"poland|polish,pole,poles|warsaw",
		"portugal|portuguese|lisbon",
		"qatar|qatari,qataris|doha",
		"romania|romanian,romanians|bucharest",
		"russia|russian,russians|russian federation,moscow,kremlin",
		"rwanda|rwandan,rwandans|kigali",
		"saudi arabia|saudi,saudis,saudi arabian|kingdom of saudi arabia,riyadh",
		"senegal|senegalese|dakar",
		"serbia|serbian,serbians,serb,serbs|belgrade",
		"sierra leone|sierra leonean|freetown",
		"singapore|singaporean,singaporeans",
		"slovakia|slovak,slovaks|bratislava",
		"slovenia|slovenian,slovenians,slovene|ljubljana",
		"somalia|somali,somalis|mogadishu",
		"south africa|south african,south africans|pretoria",
		"south korea|south korean,south koreans|republic of korea,rok,seoul,blue house",
		"south sudan|south sudanese|juba",
		"spain|spanish,spaniard,spaniards|madrid",
		"sri lanka|sri lankan,sri lankans|colombo",
		"sudan|sudanese|khartoum",
		"suriname|surinamese|paramaribo",
		"sweden|swedish,swede,swedes|stockholm",
		"switzerland|swiss|bern",
		"syria|syrian,syrians|syrian arab republic,damascus",
		"taiwan|taiwanese|taipei",
		"tajikistan|tajik,tajiks|dushanbe",
		"tanzania|tanzanian,tanzanians|dodoma",
		"thailand|thai,thais|bangkok",
		"togo|togolese|lome",
		"tunisia|tunisian,tunisians|tunis",
		"turkey|turkish,turk,turks|turkiye,ankara",
		"turkmenistan|turkmen|ashgabat",
		"uganda|ugandan,ugandans|kampala",
		"ukraine|ukrainian,ukrainians|kiev,kyiv",
		"united arab emirates|emirati,emiratis|uae,u.a.e.,emirates,abu dhabi",
		"united states|american,americans|u.s,u.s.,us,usa,u.s.a.,america,united states of america,washington,washington d.c.,white house,pentagon,capitol hill,oval office",
		"uruguay|uruguayan,uruguayans|montevideo",
		"uzbekistan|uzbek,uzbeks|tashkent",
		"vatican||holy see,vatican city",
		"venezuela|venezuelan,venezuelans|caracas",
		"vietnam|vietnamese|hanoi",
		"yemen|yemeni,yemenis|sanaa,sana'a",
		"zambia|zambian,zambians|lusaka",
		"zimbabwe|zimbabwean,zimbabweans|harare",
	}
}
