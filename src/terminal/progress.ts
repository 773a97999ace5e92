import cliProgress from "cli-progress";

/** Told of passages embedded: how many are done, how many there are. */
export type OnProgress = (done: number, total: number) => void;

/** A progress bar on a terminal, one line elsewhere; on standard error, so that output stays clean. */
export function progressOn(stream: NodeJS.WriteStream): OnProgress {
	if (!stream.isTTY) {
		return (done, total) => {
			if (done === 0) stream.write(`Embedding ${total} passages …\n`);
		};
	}
	const bar = new cliProgress.SingleBar({
		format: "Embedding passages {bar} {value}/{total} · {eta_formatted} left",
		stream,
		barCompleteChar: "█",
		barIncompleteChar: "░",
		// Whoever interrupts it keeps a terminal that shows the cursor and wraps lines.
		hideCursor: false,
		linewrap: true,
		clearOnComplete: true,
	});
	return (done, total) => {
		if (done === 0) bar.start(total, 0);
		else bar.update(done);
		if (done === total) bar.stop();
	};
}
