package gazetteer

// GivenNames are the given names that a nickname commonly stands for, folded;
// none for a name that is no nickname. A nickname can be a given name of its own.
func GivenNames(nickname string) []string {
	switch nickname {
	case "abe":
		return []string{"abraham", "abram"}
	case "al":
		return []string{"albert", "alan", "allen", "alfred", "alexander", "alvin"}
	case "alex":
		return []string{"alexander", "alexandra", "alejandro", "alexis", "aleksandr"}
	case "andy":
		return []string{"andrew", "andreas", "andres"}
	case "angie":
		return []string{"angela", "angelina"}
	case "art":
		return []string{"arthur"}
	case "barb":
		return []string{"barbara"}
	case "becky":
		return []string{"rebecca"}
	case "ben":
		return []string{"benjamin", "benedict", "bennett"}
	case "bernie":
		return []string{"bernard", "bernardo"}
	case "bert":
		return []string{"albert", "robert", "herbert", "gilbert", "bertrand"}
	case "beth":
		return []string{"elizabeth", "bethany"}
	case "betsy", "betty", "liz", "lizzie", "eliza", "libby":
		return []string{"elizabeth", "elisabeth"}
	case "bill", "billy", "will", "willy", "willie":
		return []string{"william", "wilhelm"}
	case "bob", "bobby", "rob", "robbie":
		return []string{"robert", "roberto"}
	case "brad":
		return []string{"bradley", "bradford"}
	case "cal":
		return []string{"calvin", "caleb"}
	case "cathy", "kathy", "kate", "katie", "kathie":
		return []string{"catherine", "katherine", "kathleen", "kathryn", "cathryn"}
	case "charlie", "chuck", "chas":
		return []string{"charles"}
	case "chris":
		return []string{"christopher", "christian", "christine", "christina", "christoph"}
	case "chrissy", "christie", "christy":
		return []string{"christine", "christina"}
	case "cindy":
		return []string{"cynthia", "lucinda"}
	case "cliff":
		return []string{"clifford", "clifton"}
	case "dan", "danny":
		return []string{"daniel"}
	case "dave", "davey":
		return []string{"david"}
	case "deb", "debbie":
		return []string{"deborah", "debra"}
	case "dick", "rick", "rich", "richie", "ricky":
		return []string{"richard", "ricardo", "richardo"}
	case "don", "donnie", "donny":
		return []string{"donald", "donato"}
	case "doug":
		return []string{"douglas", "douglass"}
	case "drew":
		return []string{"andrew"}
	case "ed", "eddie", "ted", "teddy", "ned":
		return []string{"edward", "edwin", "edmund", "edgar", "theodore", "eduardo"}
	case "ellie":
		return []string{"eleanor", "ellen", "elizabeth"}
	case "fran", "frannie":
		return []string{"frances", "francine"}
	case "frank", "frankie":
		return []string{"francis", "franklin", "francesco", "francisco"}
	case "fred", "freddie", "freddy":
		return []string{"frederick", "alfred", "frederic", "friedrich"}
	case "gabe":
		return []string{"gabriel"}
	case "gene":
		return []string{"eugene"}
	case "geoff", "jeff":
		return []string{"geoffrey", "jeffrey", "jefferson"}
	case "gerry", "jerry":
		return []string{"gerald", "jerome", "gerard", "jeremiah"}
	case "greg":
		return []string{"gregory", "gregor"}
	case "hal":
		return []string{"harold", "henry"}
	case "hank", "harry":
		return []string{"henry", "harold", "harrison"}
	case "jack":
		return []string{"john", "jackson"}
	case "jake":
		return []string{"jacob"}
	case "jamie", "jim", "jimmy":
		return []string{"james"}
	case "jan":
		return []string{"janet", "janice"}
	case "jen", "jenny", "jennie":
		return []string{"jennifer"}
	case "jess", "jessie":
		return []string{"jessica", "jesse"}
	case "jo":
		return []string{"joanne", "josephine", "joanna"}
	case "joe", "joey":
		return []string{"joseph", "josef", "jose", "giuseppe"}
	case "johnny":
		return []string{"john", "jonathan"}
	case "jon":
		return []string{"jonathan", "jonathon"}
	case "josh":
		return []string{"joshua"}
	case "judy":
		return []string{"judith"}
	case "ken", "kenny":
		return []string{"kenneth", "kenton"}
	case "kim":
		return []string{"kimberly", "kimberley"}
	case "larry":
		return []string{"lawrence", "laurence"}
	case "len", "lenny":
		return []string{"leonard"}
	case "leo":
		return []string{"leonard", "leonardo", "leopold"}
	case "lou":
		return []string{"louis", "louise"}
	case "maggie", "meg", "peg", "peggy", "madge":
		return []string{"margaret"}
	case "manny":
		return []string{"manuel", "emanuel", "emmanuel"}
	case "marge", "margie":
		return []string{"margaret", "marjorie"}
	case "matt":
		return []string{"matthew", "matthias", "mathew"}
	case "max":
		return []string{"maxwell", "maximilian", "maxine"}
	case "mel":
		return []string{"melvin", "melanie", "melissa"}
	case "mick", "mickey", "mike", "mikey":
		return []string{"michael", "miguel", "mikhail"}
	case "mitch":
		return []string{"mitchell"}
	case "molly", "polly":
		return []string{"mary", "margaret"}
	case "nancy":
		return []string{"anne", "ann"}
	case "nat", "nate":
		return []string{"nathan", "nathaniel"}
	case "nick", "nicky":
		return []string{"nicholas", "nicolas", "nikolas", "dominick"}
	case "norm":
		return []string{"norman"}
	case "pam":
		return []string{"pamela"}
	case "pat":
		return []string{"patrick", "patricia"}
	case "patty", "patti", "tricia", "trish":
		return []string{"patricia"}
	case "pete":
		return []string{"peter", "pietro", "pedro"}
	case "phil":
		return []string{"philip", "phillip"}
	case "randy":
		return []string{"randall", "randolph"}
	case "ray":
		return []string{"raymond", "ramon"}
	case "reggie", "reg":
		return []string{"reginald"}
	case "ron", "ronnie", "ronny":
		return []string{"ronald"}
	case "rudy":
		return []string{"rudolph", "rodolfo", "rudolf"}
	case "russ":
		return []string{"russell"}
	case "sally":
		return []string{"sarah", "sara"}
	case "sam", "sammy":
		return []string{"samuel", "samantha"}
	case "sandy":
		return []string{"sandra", "alexander", "alexandra"}
	case "shelly":
		return []string{"michelle", "rachel", "sheldon"}
	case "stan":
		return []string{"stanley", "stanislav"}
	case "steph":
		return []string{"stephanie", "stephen"}
	case "steve", "stevie":
		return []string{"stephen", "steven", "stefan", "esteban"}
	case "sue", "susie", "suzy":
		return []string{"susan", "suzanne", "susanna"}
	case "terry":
		return []string{"terence", "terrence", "theresa", "teresa"}
	case "tim", "timmy":
		return []string{"timothy"}
	case "toby":
		return []string{"tobias"}
	case "tom", "tommy":
		return []string{"thomas", "tomas", "tommaso"}
	case "tony":
		return []string{"anthony", "antonio", "antony", "anton"}
	case "trudy":
		return []string{"gertrude"}
	case "vicki", "vicky", "vickie":
		return []string{"victoria"}
	case "vic":
		return []string{"victor", "victoria"}
	case "vince", "vinnie":
		return []string{"vincent"}
	case "wally", "walt":
		return []string{"walter", "wallace"}
	case "wendy":
		return []string{"gwendolyn"}
	case "zach", "zack":
		return []string{"zachary", "zachariah"}
	}
	return nil
}
