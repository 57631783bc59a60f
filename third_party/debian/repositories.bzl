"""External repositories served by Debian packages: nothing is downloaded.

BUILD files use upstream's labels (@com_google_absl//absl/strings, ...), so
only this folder knows that the libraries come from Debian.
"""

# Bazel's own tools load these two; native rules do all the work.
_RULES_CC = """
cc_binary = native.cc_binary
cc_import = native.cc_import
cc_library = native.cc_library
cc_proto_library = native.cc_proto_library
cc_test = native.cc_test
cc_toolchain = native.cc_toolchain
cc_toolchain_suite = native.cc_toolchain_suite
objc_library = native.objc_library
"""

_RULES_JAVA = """
java_binary = native.java_binary
java_import = native.java_import
java_library = native.java_library
java_plugin = native.java_plugin
java_runtime = native.java_runtime
java_test = native.java_test
java_toolchain = native.java_toolchain
"""

_RULES_PROTO = """
proto_library = native.proto_library
proto_lang_toolchain = native.proto_lang_toolchain
"""

_COVERAGE_BUILD = """
filegroup(
    name = "coverage_report_generator",
    visibility = ["//visibility:public"],
)

filegroup(
    name = "lcov_merger",
    visibility = ["//visibility:public"],
)
"""

# Linked one by one: a link to their whole folder would bring in headers that
# shadow /usr/include's where actions run without a sandbox.
_WELL_KNOWN = [
    "any",
    "api",
    "descriptor",
    "duration",
    "empty",
    "field_mask",
    "source_context",
    "struct",
    "timestamp",
    "type",
    "wrappers",
]

def _debian_impl(ctx):
    missing = [
        package
        for path, package in ctx.attr.requires.items()
        if not ctx.path(path).exists
    ]
    if missing:
        fail("@%s needs Debian packages: apt-get install -y %s" %
             (ctx.name, " ".join(missing)))
    ctx.file("WORKSPACE", "workspace(name = \"%s\")\n" % ctx.name)
    for path, text in ctx.attr.files.items():
        ctx.file(path, text)
    for path, target in ctx.attr.links.items():
        ctx.symlink(target, path)
    for label, path in ctx.attr.build_files.items():
        ctx.symlink(label, path)

_debian = repository_rule(
    implementation = _debian_impl,
    attrs = {
        "build_files": attr.label_keyed_string_dict(
            doc = "BUILD file in this folder -> its path in the repository",
        ),
        "files": attr.string_dict(doc = "path -> text"),
        "links": attr.string_dict(doc = "path -> absolute path on the system"),
        "requires": attr.string_dict(
            doc = "absolute path on the system -> Debian package holding it",
        ),
    },
    local = True,
)

def _library(name, target, header, package, linkopts = []):
    """Declares a repository of one library: no protos, no tools, no parts."""
    _debian(
        name = name,
        files = {"BUILD": """
cc_library(
    name = %r,
    linkopts = %r,
    visibility = ["//visibility:public"],
)
""" % (target, linkopts)},
        requires = {"/usr/include/" + header: package},
    )

def debian_repositories():
    """Declares every external repository of this workspace."""
    _library(
        name = "com_github_cliutils_cli11",
        target = "cli11",
        header = "CLI/CLI.hpp",
        package = "libcli11-dev",
    )
    _library(
        name = "com_github_emil_e_rapidcheck",
        target = "rapidcheck",
        header = "rapidcheck.h",
        package = "librapidcheck-dev",
        linkopts = ["-lrapidcheck"],
    )

    # Nothing calls it by name: it takes the place of malloc.
    _library(
        name = "com_github_microsoft_mimalloc",
        target = "mimalloc",
        header = "mimalloc.h",
        package = "libmimalloc-dev",
        linkopts = [
            "-Wl,--push-state,--no-as-needed",
            "-lmimalloc",
            "-Wl,--pop-state",
        ],
    )
    _library(
        name = "com_github_nlohmann_json",
        target = "json",
        header = "nlohmann/json.hpp",
        package = "nlohmann-json3-dev",
    )
    _library(
        name = "libcsv",
        target = "csv",
        header = "csv.h",
        package = "libcsv-dev",
        linkopts = ["-lcsv"],
    )
    _library(
        name = "openssl",
        target = "crypto",
        header = "openssl/evp.h",
        package = "libssl-dev",
        linkopts = ["-lcrypto"],
    )
    _debian(name = "rules_cc", files = {
        "cc/BUILD": "",
        "cc/defs.bzl": _RULES_CC,
    })
    _debian(name = "rules_java", files = {
        "java/BUILD": "",
        "java/defs.bzl": _RULES_JAVA,
    })
    _debian(name = "rules_proto", files = {
        "proto/BUILD": "",
        "proto/defs.bzl": _RULES_PROTO,
    })
    _debian(name = "remote_coverage_tools", files = {"BUILD": _COVERAGE_BUILD})
    _debian(
        name = "com_google_protobuf",
        build_files = {"//third_party/debian:protobuf.BUILD": "BUILD"},
        links = dict({
            "google/protobuf/%s.proto" % name: "/usr/include/google/protobuf/%s.proto" % name
            for name in _WELL_KNOWN
        }, **{"bin/protoc": "/usr/bin/protoc"}),
        requires = {
            "/usr/bin/protoc": "protobuf-compiler",
            "/usr/include/google/protobuf/timestamp.proto": "libprotobuf-dev",
        },
    )
    _debian(
        name = "com_github_grpc_grpc",
        build_files = {"//third_party/debian:grpc.BUILD": "BUILD"},
        links = {"bin/grpc_cpp_plugin": "/usr/bin/grpc_cpp_plugin"},
        requires = {
            "/usr/bin/grpc_cpp_plugin": "protobuf-compiler-grpc",
            "/usr/include/grpcpp/grpcpp.h": "libgrpc++-dev",
        },
    )
    _debian(
        name = "com_google_googletest",
        build_files = {"//third_party/debian:googletest.BUILD": "BUILD"},
        requires = {
            "/usr/include/gtest/gtest.h": "libgtest-dev",
            "/usr/include/gmock/gmock.h": "libgmock-dev",
        },
    )
    _debian(
        name = "com_github_google_benchmark",
        build_files = {"//third_party/debian:benchmark.BUILD": "BUILD"},
        requires = {"/usr/include/benchmark/benchmark.h": "libbenchmark-dev"},
    )
    _debian(
        name = "com_google_absl",
        files = _absl(),
        requires = {"/usr/include/absl/strings/string_view.h": "libabsl-dev"},
    )

# Upstream package -> the targets that this project uses.
_ABSL = {
    "base": ["base", "core_headers", "no_destructor"],
    "cleanup": ["cleanup"],
    "container": ["btree", "fixed_array", "flat_hash_map", "flat_hash_set", "inlined_vector"],
    "debugging": ["failure_signal_handler", "symbolize"],
    "flags": ["flag", "parse", "usage", "usage_config"],
    "functional": ["any_invocable", "function_ref"],
    "hash": ["hash"],
    "memory": ["memory"],
    "numeric": ["bits", "int128"],
    "random": ["random"],
    "status": ["status", "statusor"],
    "strings": ["cord", "str_format", "strings"],
    "synchronization": ["synchronization"],
    "time": ["time"],
    "types": ["optional", "span", "variant"],
}

_ABSL_LIBRARIES = [
    "bad_any_cast_impl",
    "bad_optional_access",
    "bad_variant_access",
    "base",
    "city",
    "civil_time",
    "cord",
    "cord_internal",
    "cordz_functions",
    "cordz_handle",
    "cordz_info",
    "cordz_sample_token",
    "debugging_internal",
    "demangle_internal",
    "examine_stack",
    "exponential_biased",
    "failure_signal_handler",
    "flags_commandlineflag",
    "flags_commandlineflag_internal",
    "flags_config",
    "flags_internal",
    "flags_marshalling",
    "flags_parse",
    "flags_private_handle_accessor",
    "flags_program_name",
    "flags_reflection",
    "flags_usage",
    "flags_usage_internal",
    "graphcycles_internal",
    "hash",
    "hashtablez_sampler",
    "int128",
    "leak_check",
    "log_severity",
    "low_level_hash",
    "malloc_internal",
    "periodic_sampler",
    "random_distributions",
    "random_internal_platform",
    "random_internal_pool_urbg",
    "random_internal_randen",
    "random_internal_randen_hwaes",
    "random_internal_randen_hwaes_impl",
    "random_internal_randen_slow",
    "random_internal_seed_material",
    "random_seed_gen_exception",
    "random_seed_sequences",
    "raw_hash_set",
    "raw_logging_internal",
    "spinlock_wait",
    "stacktrace",
    "status",
    "statusor",
    "str_format_internal",
    "strerror",
    "strings",
    "strings_internal",
    "symbolize",
    "synchronization",
    "throw_delegate",
    "time",
    "time_zone",
]

def _absl():
    visible = "package(default_visibility = [\"//visibility:public\"])\n"
    files = {"BUILD": visible + "cc_library(name = \"absl\", linkopts = %r)\n" % (
        ["-Wl,--push-state,--as-needed"] +
        ["-labsl_" + library for library in _ABSL_LIBRARIES] +
        ["-Wl,--pop-state"]
    )}
    for package, targets in _ABSL.items():
        files["absl/%s/BUILD" % package] = visible + "".join([
            "cc_library(name = \"%s\", deps = [\"//:absl\"])\n" % target
            for target in targets
        ])
    return files
