import type { Language } from "../../languages/index.ts";
import type { EngineStatus } from "../../search/index.ts";
import { type Message, plainCardMessage } from "./message.ts";

/** How the bot does, for those who look after it. */
export function statusMessage(
	{ articles, passages, model, uptime, times }: EngineStatus,
	language: Language,
): Message {
	const { intl, status } = language;
	const number = (count: number) => count.toLocaleString(intl);
	const lines = [
		`**${status.articles}** ${number(articles)}`,
		`**${status.passages}** ${number(passages)}`,
		`**${status.model}** \`${model.replaceAll("`", "'")}\``,
		`**${status.uptime}** ${durationOf(uptime, status)}`,
		`**${status.answers}** ${answersOf(times, language)}`,
	];
	return plainCardMessage(status.title, lines.join("\n"));
}

function answersOf(times: EngineStatus["times"], { intl, status }: Language): string {
	if (!times) return status.noAnswers;
	const milliseconds = (time: number) => {
		const digits = time < 10 ? 1 : 0;
		const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
		return status.milliseconds(time.toLocaleString(intl, format));
	};
	const { median, percentile99, answers } = times;
	return status.times(milliseconds(median), milliseconds(percentile99), answers.toLocaleString(intl));
}

/** The two largest units: `3 days 4 h`, `5 min`. */
function durationOf(time: number, status: Language["status"]): string {
	const minutes = Math.floor(time / 60_000);
	const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
	if (days > 0) return `${status.days(days)} ${status.hours(hours)}`;
	if (hours > 0) return `${status.hours(hours)} ${status.minutes(minutes % 60)}`;
	return minutes > 0 ? status.minutes(minutes) : status.justStarted;
}
