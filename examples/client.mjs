// Asks a running server for a quote, and for several on one stream:
//   node examples/client.mjs [ADDRESS]
// It needs nothing but the API's .proto files and two packages:
//   npm install @grpc/grpc-js @grpc/proto-loader

import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Imports are looked up from this folder on. This repository has its packages
// elsewhere: a client of yours uses import, and needs none of these lines.
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(path.join(root, 'tools/node/'));
const grpc = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');

const definition = protoLoader.loadSync('landed/v1/quote_service.proto', {
  includeDirs: [path.join(root, 'proto'), path.join(root, 'third_party/googleapis')],
  keepCase: true, // names as in the .proto files
  longs: String, // int64 does not fit into a number
  enums: String,
  defaults: true, // 0, '' and [] too; an absent message is null
});
const { QuoteService } = grpc.loadPackageDefinition(definition).landed.v1;

const address = process.argv[2] ?? '127.0.0.1:50051';
const client = new QuoteService(address, grpc.credentials.createInsecure());

function order(merchant, country, currency, units) {
  return {
    merchant,
    ship_to: { region_code: country },
    items: [
      {
        quantity: 1,
        category: 'jewelry',
        unit_price: { currency_code: currency, units },
      },
    ],
  };
}

function quote(request) {
  return new Promise((resolve, reject) => {
    const deadline = Date.now() + 10_000;
    client.Quote(request, { deadline }, (error, response) =>
      error ? reject(error) : resolve(response),
    );
  });
}

// A length of time as the shop states it.
function words(range) {
  if (!range) return 'not published';
  return `${range.min} to ${range.max} ${range.unit}S`;
}

const answer = await quote({ order: order('coco', 'FR', 'EUR', 120) });
for (const option of answer.options) {
  console.log(
    `coco to FR, ${option.method}:`,
    `${option.shipping.state} shipping, ${words(option.delivery.transit)} on the way`,
  );
}

// What is wrong with a request is told by field. The details are also sent as
// a google.rpc.Status, in the trailer grpc-status-details-bin.
try {
  await quote({ order: order('nobody', 'FR', 'EUR', 120) });
} catch (error) {
  console.log(`refused: ${grpc.status[error.code]}: ${error.details}`);
}

// Many questions on one stream. Each answer has the tag of its question, and a
// status of its own.
const stream = client.StreamQuotes();
for (const country of ['FR', 'JP', 'BR', 'XX']) {
  stream.write({ tag: country, quote: { order: order('coco', country, 'EUR', 120) } });
}
stream.end();
for await (const { tag, status, quote } of stream) {
  console.log(
    status.code === 0
      ? `stream ${tag}: ${words(quote.options[0]?.delivery.transit)} on the way`
      : `stream ${tag}: refused: ${status.message}`,
  );
}
client.close();
