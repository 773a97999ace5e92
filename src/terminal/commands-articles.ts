import type { Command } from "commander";
import type { Engine } from "../search/index.ts";
import { type JsonOption, jsonOption, print, toJson, type WithEngine } from "./command-line.ts";
import { renderSources } from "./render.ts";
import { renderCitation, renderComparison, renderSourceCard, renderTimeline } from "./render-articles.ts";
import { type Theme, themeFor } from "./theme.ts";

/** Adds the commands that are about articles: `cite`, `source`, `sources`, `compare`, `timeline`. */
export function addArticleCommands(program: Command, withEngine: WithEngine): void {
	const add = <Result>(
		{ name, argument, description }: { name: string; argument: string; description: string },
		answer: (engine: Engine, given: string) => Result | Promise<Result>,
		render: (result: Result, theme: Theme, given: string) => string,
	) => {
		program
			.command(name)
			.description(description)
			.argument(argument)
			.option(...jsonOption)
			.action((words: string[], { json }: JsonOption) =>
				withEngine(async (engine) => {
					const given = words.join(" ");
					const result = await answer(engine, given);
					print(json ? toJson(result) : render(result, themeFor(process.stdout), given));
				}),
			);
	};
	add(
		{
			name: "cite",
			argument: "<ref...>",
			description: "paragraphs by their number, e.g. putin-beijing-2012#2-4",
		},
		(engine, ref) => engine.cite(ref),
		renderCitation,
	);
	add(
		{
			name: "source",
			argument: "<article...>",
			description: "an article at a glance, by a part of its id or title",
		},
		(engine, named) => engine.source(named),
		renderSourceCard,
	);
	add(
		{
			name: "sources",
			argument: "[search...]",
			description: "the articles, or those of which id, title, people or date hold this",
		},
		(engine, search) => engine.sources(search),
		renderSources,
	);
	add(
		{ name: "compare", argument: "<topic...>", description: "the best passage of each article on a topic" },
		(engine, topic) => engine.compare(topic),
		renderComparison,
	);
	add(
		{ name: "timeline", argument: "<topic...>", description: "the same by date of publication" },
		(engine, topic) => engine.timeline(topic),
		renderTimeline,
	);
}
