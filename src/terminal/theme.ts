import { Chalk, type ChalkInstance, supportsColor } from "chalk";
import wrapAnsi from "wrap-ansi";

/** How things look: in colour and wrapped on a terminal, as plain text with Markdown's signs elsewhere. */
export interface Theme {
	/** A sentence that answers. */
	mark(text: string): string;
	/** Words of a quotation that the article has not, and words of the article that the quotation has not. */
	removed(text: string): string;
	added(text: string): string;
	title(text: string): string;
	faint(text: string): string;
	heading(text: string): string;
	/** A web address, never broken: a terminal opens only what it sees as one word. */
	link(address: string, indent?: string): string;
	error(text: string): string;
	/** A quotation set off from what is not one. */
	block(text: string): string;
	/** Text that may be broken at the width of the terminal. */
	wrap(text: string, indent?: string): string;
}

/** Lines longer than this are hard to read, however wide the terminal. */
const widest = 100;

/** The theme for an output: `columns` is a terminal's width, undefined where there is no terminal. */
export function themeFor({ isTTY, columns }: { isTTY?: boolean; columns?: number }): Theme {
	const level = isTTY && supportsColor ? supportsColor.level : 0;
	const chalk = new Chalk({ level });
	const width = isTTY ? Math.min(columns || 80, widest) : undefined;
	return level > 0 ? colourTheme(chalk, width) : plainTheme(width);
}

function colourTheme(chalk: ChalkInstance, width: number | undefined): Theme {
	const wrap = wrapper(width);
	return {
		mark: (text) => chalk.bold.yellow(text),
		removed: (text) => chalk.red(`[-${text}-]`),
		added: (text) => chalk.green(`{+${text}+}`),
		title: (text) => chalk.bold(text),
		faint: (text) => chalk.dim(text),
		heading: (text) => chalk.cyan(text),
		link: (address, indent = "") => indent + chalk.underline(address),
		error: (text) => chalk.red(text),
		block: (text) => wrap(text, `${chalk.cyan("┃")} `),
		wrap,
	};
}

function plainTheme(width: number | undefined): Theme {
	const same = (text: string) => text;
	const wrap = wrapper(width);
	const mark = (text: string) => `**${text}**`;
	return {
		mark,
		removed: (text) => `[-${text}-]`,
		added: (text) => `{+${text}+}`,
		title: same,
		faint: same,
		heading: same,
		link: (address, indent = "") => indent + address,
		error: same,
		block: (text) => wrap(text, "> "),
		wrap,
	};
}

function wrapper(width: number | undefined): Theme["wrap"] {
	return (text, indent = "") => {
		const wrapped = width ? wrapAnsi(text, width - 4, { hard: true }) : text;
		return wrapped
			.split("\n")
			.map((line) => (indent + line).trimEnd())
			.join("\n");
	};
}
