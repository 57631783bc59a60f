"""landed_fuzz: one libFuzzer entry point, to be fuzzed and to be replayed."""

def landed_fuzz(name, srcs, corpus, deps = []):
    """A fuzzer and the test that runs it over its corpus.

    NAME is the fuzzer, built by `bazel build --config=fuzz`; NAME_test, which
    every build runs, gives each file of the corpus to the same code.

    Args:
      name: of the fuzzer.
      srcs: define LLVMFuzzerTestOneInput.
      corpus: the folder of this package with the inputs: every file in it.
      deps: what srcs need.
    """
    native.cc_library(
        name = name + "_entry",
        testonly = True,
        srcs = srcs,
        # libFuzzer's and the replay's main look for the function by its name.
        alwayslink = True,
        deps = deps,
    )
    native.cc_binary(
        name = name,
        testonly = True,
        linkopts = ["-fsanitize=fuzzer"],
        # Only --config=fuzz can link it.
        tags = ["manual"],
        deps = [":%s_entry" % name],
    )
    native.cc_test(
        name = name + "_test",
        size = "small",
        srcs = ["//tests/fuzz:replay_main.cc"],
        args = ["%s/%s" % (native.package_name(), corpus)],
        data = native.glob([corpus + "/**"]),
        deps = [":%s_entry" % name],
    )
