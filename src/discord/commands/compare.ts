import { compareMessage } from "../messages/compare-message.ts";
import { topicCommand } from "./topic-command.ts";

export const compare = topicCommand({
	name: "compare",
	description: "The best passage of each article on a topic, side by side",
	example: "the gas deal",
	ask: (engine, topic) => engine.compare(topic),
	render: compareMessage,
});
