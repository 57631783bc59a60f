#ifndef LANDED_SERVER_RUN_H_
#define LANDED_SERVER_RUN_H_

namespace landed::server {

// The whole program: reads the command line, serves until SIGTERM or SIGINT,
// drains. Returns the exit status: 0 ended when told to; 2 called wrongly; 3
// could not start, with one line on stderr that says why.
int Run(int argc, char** argv);

}  // namespace landed::server

#endif  // LANDED_SERVER_RUN_H_
