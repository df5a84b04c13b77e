// Loaded into a server with --require: says on the second line how much memory it holds, after a collection.
process.on('message', (message) => {
  if (message !== 'memory') return;
  const { rss } = process.memoryUsage();
  for (let round = 0; round < 3; round++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.send({ rss, heap: heapUsed + external });
});
process.channel.unref();
