/**
 * What a verb of saying takes after it. `clause`: a statement, with "that" or without. `that`: a statement with "that",
 * "whether" or a question word. `to`: what somebody wants done. `thing`: what somebody speaks of. `heard`: a statement
 * after the one who is told it ("told reporters that").
 */
type Takes = "clause" | "that" | "to" | "thing" | "heard";

const verbs: Readonly<Record<Takes, string>> = {
	clause: `say add note argue explain insist claim acknowledge concede admit warn suggest believe think predict report
		announce confirm declare contend assert allege maintain stress emphasize emphasise recall reveal estimate write tweet
		testify joke quip reply respond complain caution observe remark state conclude find hope fear feel deny learn agree
		promise vow pledge swear boast guess reckon quote read continue counter muse opine retort shout lament assume
		hypothesize put reiterate expect recount blog post realize realise know mention stipulate tout urge chant cry
		yell exclaim ask wonder inquire scoff sigh laugh whisper mutter tease vent fume gush fret worry bet insinuate imply
		speculate surmise theorize forecast advise decree profess proclaim plead repeat rail protest volunteer offer`,
	that: `show indicate demonstrate doubt dispute discover determine decide hear understand remember imagine suspect
		signal point dream wish pretend prove verify certify rule see argue hold hint acknowledge underscore highlight
		foresee recommend propose request demand question debate discuss consider weigh examine describe detail outline`,
	to: `want plan hope promise vow pledge refuse decline agree offer threaten seek expect intend decide wish prefer aim
		claim ask urge swear propose volunteer demand pretend profess seem appear beg`,
	thing: `propose praise criticize criticise dismiss reject oppose condemn denounce mock question cite
		deny describe discuss blast slam decry deride ridicule bash blame accuse call tout applaud laud
		hail admire demand advocate mention detail outline disavow protest lament bemoan
		acknowledge express stress emphasize predict announce suggest portray characterize depict label brand
		dub disparage rip lambaste chide rebuke assail lash address compare liken regard view consider credit thank
		congratulate apologize welcome fear regret recall raise voice show talk speak push point object refer allude insist
		argue campaign worry focus press brag complain boast`,
	heard: `tell ask inform remind assure notify warn convince persuade urge promise order instruct beg brief`,
};

const irregular: Readonly<Record<string, readonly string[]>> = {
	state: ["stated", "stating"],
	remark: ["remarked", "remarking"],
	say: ["says", "said", "saying"],
	tell: ["tells", "told", "telling"],
	think: ["thinks", "thought", "thinking"],
	write: ["writes", "wrote", "written", "writing"],
	find: ["finds", "found", "finding"],
	feel: ["feels", "felt", "feeling"],
	put: ["puts", "put", "putting"],
	swear: ["swears", "swore", "sworn", "swearing"],
	know: ["knows", "knew", "known", "knowing"],
	read: ["reads", "read", "reading"],
	shoot: ["shoots", "shot"],
	bet: ["bets", "bet", "betting"],
	show: ["shows", "showed", "shown", "showing"],
	hear: ["hears", "heard", "hearing"],
	understand: ["understands", "understood", "understanding"],
	see: ["sees", "saw", "seen", "seeing"],
	hold: ["holds", "held", "holding"],
	foresee: ["foresees", "foresaw", "foreseen", "foreseeing"],
	seek: ["seeks", "sought", "seeking"],
	forecast: ["forecasts", "forecast", "forecasting"],
	beg: ["begs", "begged", "begging"],
	plan: ["plans", "planned", "planning"],
	admit: ["admits", "admitted", "admitting"],
	quip: ["quips", "quipped", "quipping"],
	speak: ["speaks", "spoke", "spoken", "speaking"],
	brag: ["brags", "bragged", "bragging"],
	refer: ["refers", "referred", "referring"],
	slam: ["slams", "slammed", "slamming"],
	rip: ["rips", "ripped", "ripping"],
	prefer: ["prefers", "preferred", "preferring"],
	rule: ["rules", "ruled", "ruling"],
	fret: ["frets", "fretted", "fretting"],
	dub: ["dubs", "dubbed", "dubbing"],
};

/** Prepositions that a verb needs before what is spoken of: "called for an inquiry". */
export const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries({
		call: "for on",
		point: "to out",
		talk: "about of",
		speak: "about of",
		push: "for",
		warn: "of about against",
		complain: "about of",
		boast: "about of",
		object: "to",
		refer: "to",
		allude: "to",
		insist: "on",
		argue: "for against",
		campaign: "on",
		apologize: "for",
		worry: "about",
		focus: "on",
		lash: "out",
		ask: "about for",
		think: "of about",
		dream: "of",
		press: "for",
		wonder: "about",
		rail: "against",
		joke: "about",
		brag: "about",
		vow: "",
	}).map(([verb, words]) => [verb, new Set(words.split(" "))]),
);

/** What somebody has said or thinks, as a noun: "his claim that", "the decision to". */
export const cueNouns: ReadonlySet<string> = new Set(
	`claim claims decision plan plans promise promises belief fear fears hope hopes complaint complaints statement
	assertion assertions argument arguments suggestion suggestions idea view views vow pledge threat threats call calls demand
	demands proposal proposals warning warnings accusation accusations allegation allegations concern concerns opinion
	desire commitment intention intentions insistence refusal willingness contention conclusion prediction predictions
	report reports rumor rumors rumour rumours notion sense conviction charge charges evidence speculation expectation
	expectations impression acknowledgment admission reminder announcement worry worries confidence doubt doubts`.split(
		/\s+/,
	),
);

function formsOf(verb: string): readonly string[] {
	const known = irregular[verb];
	if (known) return [verb, ...known];
	if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
	if (/[^aeiou]y$/.test(verb)) {
		const stem = verb.slice(0, -1);
		return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
	}
	const s = /(?:s|sh|ch|x|z)$/.test(verb) ? "es" : "s";
	return [verb, verb + s, `${verb}ed`, `${verb}ing`];
}

/** A form of a verb of saying: what it takes, and whether it can only be a participle ("saying"). */
export interface CueForm {
	readonly verb: string;
	readonly takes: ReadonlySet<Takes>;
	readonly participle: boolean;
	/** Its plain form, as in "they say" and "to say"; not "put", which may be a past. */
	readonly bare: boolean;
}

/** "put", not "read", "bet" or "forecast": those are nouns as well. */
function isPast(form: string): boolean {
	return form === "put";
}

/** Verbs of saying by their forms, in lower case. */
export const cueForms: ReadonlyMap<string, CueForm> = (() => {
	const takes = new Map<string, Set<Takes>>();
	for (const [kind, words] of Object.entries(verbs)) {
		for (const verb of words.split(/\s+/)) takes.set(verb, (takes.get(verb) ?? new Set()).add(kind as Takes));
	}
	const forms = new Map<string, CueForm>();
	for (const [verb, kinds] of takes) {
		for (const form of formsOf(verb)) {
			forms.set(form, {
				verb,
				takes: kinds,
				participle: form.endsWith("ing"),
				bare: form === verb && !isPast(form),
			});
		}
	}
	return forms;
})();
