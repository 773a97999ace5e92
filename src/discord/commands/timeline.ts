import { timelineMessage } from "../messages/timeline-message.ts";
import { topicCommand } from "./topic-command.ts";

export const timeline = topicCommand({
	name: "timeline",
	description: "What the articles have on a topic, by date of publication",
	example: "trade",
	ask: (engine, topic) => engine.timeline(topic),
	render: timelineMessage,
});
