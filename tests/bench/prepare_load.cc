// Makes what h2load sends, and checks that the answers are right before they
// are counted:
//   prepare_load --merchant=coco --quotes=HOST:PORT --echo=HOST:PORT
//     --folder=FOLDER
// The shop's sample is asked of the server, alone and on a stream, and each
// answer must be what the engine in this program says, byte by byte. The echo
// is asked with as many bytes for as many. FOLDER gets the bodies of the
// requests, and `sizes`:
//   quote REQUEST_BYTES REPLY_BYTES
//   stream REQUEST_BYTES REPLY_BYTES MESSAGES

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "grpcpp/client_context.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/security/credentials.h"
#include "landed/v1/quote_service.grpc.pb.h"
#include "tests/bench/echo.grpc.pb.h"
#include "tests/bench/engine.h"
#include "tests/bench/samples.h"
#include "wire/answer.h"

ABSL_FLAG(std::string, merchant, "coco", "Whose sample.");
ABSL_FLAG(std::string, quotes, "", "Address of landed_server.");
ABSL_FLAG(std::string, echo, "", "Address of echo_server.");
ABSL_FLAG(std::string, folder, "", "Gets the files.");
ABSL_FLAG(int, messages, 100, "Messages of one stream.");

namespace landed::bench {
namespace {

void Check(bool good, const std::string& words) {
  if (good) return;
  std::fprintf(stderr, "prepare_load: %s\n", words.c_str());
  std::exit(1);
}

// What precedes a message in a gRPC body: not compressed, and its length.
std::string Frame(const std::string& message) {
  std::string frame(1, '\0');
  for (int shift = 24; shift >= 0; shift -= 8) {
    frame += static_cast<char>(message.size() >> shift & 0xFF);
  }
  return frame + message;
}

void WriteFile(const std::string& name, const std::string& text) {
  std::ofstream file(absl::GetFlag(FLAGS_folder) + "/" + name,
                     std::ios::binary);
  file << text;
  Check(file.flush().good(), "cannot write " + name);
}

void WriteRequest(const std::string& name, const std::string& message,
                  int times) {
  std::string body;
  for (int i = 0; i < times; ++i) body += Frame(message);
  WriteFile(name, body);
}

// An echo request of so many bytes whose reply has so many.
EchoMessage EchoRequest(size_t request_bytes, size_t reply_bytes) {
  EchoMessage reply;
  reply.set_payload(std::string(reply_bytes, 'x'));
  while (reply.ByteSizeLong() > reply_bytes)
    reply.mutable_payload()->pop_back();
  EchoMessage request;
  request.set_reply_bytes(static_cast<uint32_t>(reply.payload().size()));
  request.set_payload(std::string(request_bytes, 'x'));
  while (request.ByteSizeLong() > request_bytes) {
    request.mutable_payload()->pop_back();
  }
  Check(request.ByteSizeLong() == request_bytes &&
            reply.ByteSizeLong() == reply_bytes,
        "no echo of this size");
  return request;
}

v1::QuoteResponse Expected(const v1::QuoteRequest& request) {
  const auto store = LoadTables();
  v1::QuoteResponse response;
  const absl::Status status =
      wire::Answer(*store->Active(), absl::UnixEpoch(), request, &response);
  Check(status.ok(), status.ToString());
  return response;
}

// Asks once on a stream; the answer must be the only one.
template <class Request, class Response>
std::string AskStream(grpc::ClientReaderWriter<Request, Response>& stream,
                      const Request& request) {
  Response response;
  stream.Write(request);
  stream.WritesDone();
  Check(stream.Read(&response), "no answer on the stream");
  Response other;
  Check(!stream.Read(&other), "a second answer on the stream");
  const grpc::Status status = stream.Finish();
  Check(status.ok(), "stream: " + status.error_message());
  return response.SerializeAsString();
}

std::shared_ptr<grpc::Channel> Connect(const std::string& address) {
  return grpc::CreateChannel(address, grpc::InsecureChannelCredentials());
}

// Returns the line of `sizes`.
std::string PrepareQuote(v1::QuoteService::Stub& quotes,
                         EchoService::Stub& echo,
                         const v1::QuoteRequest& request,
                         const v1::QuoteResponse& expected) {
  grpc::ClientContext context, echo_context;
  v1::QuoteResponse response;
  const grpc::Status status = quotes.Quote(&context, request, &response);
  Check(status.ok(), "quote: " + status.error_message());
  Check(response.SerializeAsString() == expected.SerializeAsString(),
        "the server's quote is not the engine's");
  const size_t bytes_in = request.ByteSizeLong();
  const size_t bytes_out = response.ByteSizeLong();
  const EchoMessage echo_request = EchoRequest(bytes_in, bytes_out);
  EchoMessage reply;
  Check(echo.Echo(&echo_context, echo_request, &reply).ok() &&
            reply.ByteSizeLong() == bytes_out,
        "the echo's answer has another size");
  WriteRequest("quote", request.SerializeAsString(), 1);
  WriteRequest("echo", echo_request.SerializeAsString(), 1);
  return absl::StrCat("quote ", bytes_in, " ", bytes_out, "\n");
}

std::string PrepareStream(v1::QuoteService::Stub& quotes,
                          EchoService::Stub& echo,
                          const v1::QuoteRequest& quote,
                          const v1::QuoteResponse& expected) {
  grpc::ClientContext context, echo_context;
  v1::StreamQuotesRequest request;
  request.set_tag("1");
  *request.mutable_quote() = quote;
  const std::string response =
      AskStream(*quotes.StreamQuotes(&context), request);
  v1::StreamQuotesResponse parsed;
  Check(parsed.ParseFromString(response) && parsed.tag() == "1" &&
            parsed.status().code() == 0 &&
            parsed.quote().SerializeAsString() == expected.SerializeAsString(),
        "the stream's quote is not the engine's");
  const EchoMessage echo_request =
      EchoRequest(request.ByteSizeLong(), response.size());
  Check(AskStream(*echo.StreamEcho(&echo_context), echo_request).size() ==
            response.size(),
        "the echo's answer has another size");
  const int messages = absl::GetFlag(FLAGS_messages);
  WriteRequest("quote_stream", request.SerializeAsString(), messages);
  WriteRequest("echo_stream", echo_request.SerializeAsString(), messages);
  return absl::StrCat("stream ", request.ByteSizeLong(), " ", response.size(),
                      " ", messages, "\n");
}

int Main(int argc, char** argv) {
  absl::ParseCommandLine(argc, argv);
  const Sample sample = SampleOf(absl::GetFlag(FLAGS_merchant));
  const v1::QuoteResponse expected = Expected(sample.request);
  v1::QuoteService::Stub quotes(Connect(absl::GetFlag(FLAGS_quotes)));
  EchoService::Stub echo(Connect(absl::GetFlag(FLAGS_echo)));
  WriteFile("sizes", PrepareQuote(quotes, echo, sample.request, expected) +
                         PrepareStream(quotes, echo, sample.request, expected));
  return 0;
}

}  // namespace
}  // namespace landed::bench

int main(int argc, char** argv) { return landed::bench::Main(argc, argv); }
