// swift-tools-version: 6.2

import PackageDescription

/// A continuous-integration run builds with warnings as errors; a user of the package never does.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
    strict + [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

func example(_ name: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["MesosKit"], path: "Examples/\(name)", packageAccess: false,
        swiftSettings: settings)
}

let linuxOnly: TargetDependencyCondition? = .when(platforms: [.linux])

let package = Package(
    name: "MesosKit",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "MesosKit", targets: ["MesosKit"]),
        .library(name: "MesosSimulation", targets: ["MesosSimulation"]),
        .library(name: "MesosTestKit", targets: ["MesosTestKit"]),
        .executable(name: "mesos", targets: ["mesos"]),
    ],
    targets: [
        .systemLibrary(
            name: "CLibUUID", pkgConfig: "uuid", providers: [.apt(["uuid-dev"]), .yum(["libuuid-devel"])]),
        .target(name: "CMesosLinux"),

        room("MesosBase"),
        room("MesosWire", ["MesosBase"], exclude: ["Schema"]),
        room("MesosResources", ["MesosBase", "MesosWire"]),
        room("AllocatorCore", ["MesosBase", "MesosWire", "MesosResources"]),
        room("MasterCore", ["MesosBase", "MesosWire", "MesosResources", "AllocatorCore"]),
        room("AgentCore", ["MesosBase", "MesosWire", "MesosResources"]),
        room("FrameworkCore", ["MesosBase", "MesosWire", "MesosResources"]),

        room("MesosIO", ["MesosBase", "CLibUUID", .target(name: "CMesosLinux", condition: linuxOnly)]),
        room("MesosHTTP", ["MesosBase", "MesosIO"]),
        room(
            "MesosContainers",
            ["MesosBase", "MesosIO", .target(name: "CMesosLinux", condition: linuxOnly)]),
        room(
            "MesosNodes",
            [
                "MesosBase", "MesosWire", "MesosResources", "AllocatorCore", "MasterCore", "AgentCore",
                "FrameworkCore", "MesosIO", "MesosHTTP", "MesosContainers",
            ]),
        room(
            "MesosSimulation",
            [
                "MesosBase", "MesosWire", "MesosResources", "AllocatorCore", "MasterCore", "AgentCore",
                "FrameworkCore",
            ]),
        room(
            "MesosTestKit",
            [
                "MesosBase", "MesosWire", "MesosResources", "MasterCore", "AgentCore", "FrameworkCore", "MesosIO",
                "MesosContainers", "MesosNodes", "MesosSimulation",
            ]),
        room(
            "MesosKit",
            [
                "MesosBase", "MesosWire", "MesosResources", "AllocatorCore", "MasterCore", "AgentCore",
                "FrameworkCore", "MesosNodes",
            ]),

        program("mesos", ["MesosKit"]),
        program("mesos-wiregen", []),
        program(
            "benchmark",
            [
                "MesosKit", "MesosBase", "MesosWire", "MesosIO", "MesosHTTP", "MesosContainers", "MesosNodes",
                "MesosSimulation",
            ]),
        program(
            "swarm",
            [
                "MesosBase", "MesosWire", "MesosResources", "AllocatorCore", "MasterCore", "AgentCore", "FrameworkCore",
                "MesosSimulation",
            ]),
        example("Hello"),
        example("CustomScheduler"),
        example("CustomExecutor"),
        example("Rendler"),
        example("CustomTransport"),
        example("Crawler"),
        example("PriorityAllocator"),
        example("Placement"),

        tests("MesosBaseTests", ["MesosBase"]),
        tests("MesosWireTests", ["MesosBase", "MesosWire"], exclude: ["Golden"]),
        tests("MesosResourcesTests", ["MesosBase", "MesosWire", "MesosResources"]),
        tests("AllocatorCoreTests", ["MesosBase", "MesosWire", "MesosResources", "AllocatorCore"]),
        tests(
            "MasterCoreTests", ["MesosBase", "MesosWire", "MesosResources", "AllocatorCore", "MasterCore"],
            exclude: ["Golden"]),
        tests(
            "AgentCoreTests", ["MesosBase", "MesosWire", "MesosResources", "AgentCore"], exclude: ["Golden"]),
        tests("FrameworkCoreTests", ["MesosBase", "MesosWire", "MesosResources", "AllocatorCore", "FrameworkCore"]),
        tests(
            "ClusterTests",
            [
                "MesosBase", "MesosWire", "MesosResources", "AllocatorCore", "MasterCore", "AgentCore",
                "FrameworkCore", "MesosSimulation",
            ], exclude: ["Transcripts/Golden"]),
        tests("swarmTests", ["swarm", "MesosBase", "MesosSimulation"]),
        tests("MesosHTTPTests", ["MesosBase", "MesosIO", "MesosHTTP"]),
        tests("MesosContainersTests", ["MesosBase", "MesosIO", "MesosContainers"]),
        tests(
            "MesosNodesTests",
            [
                "MesosBase", "MesosWire", "MesosResources", "MasterCore", "AgentCore", "FrameworkCore", "MesosIO",
                "MesosHTTP", "MesosContainers", "MesosNodes", "MesosKit",
            ]),
        tests("MesosTestKitTests", ["MesosKit", "MesosTestKit"]),
        tests("MesosKitTests", ["MesosKit", "CustomScheduler", "CustomTransport", "Rendler"]),
        tests("CrawlerTests", ["MesosKit", "MesosTestKit", "Crawler"]),
        tests("PriorityAllocatorTests", ["MesosKit", "PriorityAllocator"]),
        tests("mesosTests", ["mesos", "MesosKit"]),
        tests(
            "IntegrationTests",
            ["MesosBase", "MesosWire", "MesosResources", "MasterCore", "AgentCore", "FrameworkCore", "MesosNodes"],
            exclude: ["RealMesos", "pymesos"]),
        tests("TidyTests", []),
    ],
    swiftLanguageModes: [.v6]
)
