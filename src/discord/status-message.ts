import type { EngineStatus } from "../search/index.ts";
import { type Message, plainCardMessage } from "./message.ts";

/** How the bot does, for those who look after it. */
export function statusMessage({ articles, passages, model, uptime, times }: EngineStatus): Message {
	const answers = times
		? `${milliseconds(times.median)} in the median, ${milliseconds(times.percentile99)} at the 99th percentile (the last ${number(times.answers)})`
		: "none yet";
	const lines = [
		`**Articles** ${number(articles)}`,
		`**Passages** ${number(passages)}`,
		`**Model** \`${model.replaceAll("`", "'")}\``,
		`**Running for** ${durationOf(uptime)}`,
		`**Answers** ${answers}`,
	];
	return plainCardMessage("Status", lines.join("\n"));
}

function number(count: number): string {
	return count.toLocaleString("en");
}

function milliseconds(time: number): string {
	return time < 10 ? `${time.toFixed(1)} ms` : `${number(Math.round(time))} ms`;
}

/** The two largest units: `3 days 4 h`, `5 min`. */
function durationOf(time: number): string {
	const minutes = Math.floor(time / 60_000);
	const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
	if (days > 0) return `${days} day${days === 1 ? "" : "s"} ${hours} h`;
	if (hours > 0) return `${hours} h ${minutes % 60} min`;
	return minutes > 0 ? `${minutes} min` : "less than a minute";
}
