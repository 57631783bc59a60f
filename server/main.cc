#include "server/run.h"

int main(int argc, char** argv) { return landed::server::Run(argc, argv); }
