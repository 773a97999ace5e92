/** The forms that a noun takes after a number, as `Intl.PluralRules` tells them apart. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** How a language counts things: `counted(2, { one: "article", other: "articles" })` is "2 articles". */
export function countingIn(locale: string): (count: number, forms: Forms) => string {
	const rules = new Intl.PluralRules(locale);
	const numbers = new Intl.NumberFormat(locale);
	return (count, forms) => `${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`;
}
