const months = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december",
];
const month = "(?<name>[A-Za-z]{3,9})\\.?";
const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const weekday = "(?:[A-Za-z]{3,9}\\.?,?\\s+)?";
const after = "(?:$|[T,\\s].*$)";

/** The ways in which dates are written. The day that is written counts, whatever the zone. */
const forms = [
	`^(?<year>\\d{4})(?:(?<sign>[-/.])(?<month>\\d{1,2})(?:\\k<sign>(?<day>\\d{1,2}))?)?${after}`,
	`^${weekday}${month}\\s+${day},?\\s+(?<year>\\d{4})${after}`,
	`^${weekday}${day}\\s+(?:of\\s+)?${month},?\\s+(?<year>\\d{4})${after}`,
	`^${month},?\\s+(?<year>\\d{4})$`,
].map((form) => new RegExp(form, "s"));

/** Seconds and milliseconds since 1970 are told apart by their size. */
const fewestMilliseconds = 1e11;
const fewestSeconds = 1e8;

/**
 * A date as front matter has it: `2019-06-06` with or without a time, `2019/06/06`, `June 9, 2021`, `9 June 2021`,
 * `June 2021`, `2019`, seconds or milliseconds since 1970.
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined where it is none, or none of the calendar.
 */
export function dateOf(value: unknown): string | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : dateOf(value.toISOString());
	if (typeof value !== "string" && typeof value !== "number") return undefined;
	const text = String(value).trim();
	const number = Number(text);
	if (number >= fewestSeconds) {
		const time = new Date(number >= fewestMilliseconds ? number : number * 1000);
		return Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, 10);
	}
	for (const form of forms) {
		const { year, month, name, day } = form.exec(text)?.groups ?? {};
		const number = month ?? (name === undefined ? undefined : numberOf(name));
		if (year !== undefined) return ofCalendar(year, number?.padStart(2, "0"), day?.padStart(2, "0"));
	}
	return undefined;
}

function numberOf(name: string): string {
	return String(months.findIndex((month) => name.length >= 3 && month.startsWith(name.toLowerCase())) + 1);
}

function ofCalendar(year: string, month?: string, day?: string): string | undefined {
	const date = [year, month, day].filter((part) => part !== undefined).join("-");
	const whole = `${year}-${month ?? "01"}-${day ?? "01"}`;
	const time = new Date(`${whole}T00:00:00Z`);
	return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(whole) ? date : undefined;
}
