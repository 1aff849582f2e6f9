/// What each room may import. Arrows point down only: a room that is not named for another may not be imported there.
enum Rooms {
    /// What a room that touches the world may import beside other rooms.
    static let system: [String] = [
        "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Synchronization",
    ]
    /// What every Swift file sees even if it does not say so.
    static let language: [String] = ["Swift", "_Concurrency"]

    private static let values = ["MesosBase", "MesosWire", "MesosResources"]
    private static let cores = ["AllocatorCore", "MasterCore", "AgentCore", "FrameworkCore"]

    /// For each target under `Sources`, the targets and system modules that it may import.
    static let allowed: [String: [String]] = [
        "CLibUUID": [],
        "CMesosLinux": [],
        "MesosBase": [],
        "MesosWire": ["MesosBase"],
        "MesosResources": ["MesosBase", "MesosWire"],
        "AllocatorCore": values,
        "MasterCore": values + ["AllocatorCore"],
        "AgentCore": values,
        "FrameworkCore": values,
        "MesosIO": ["MesosBase", "CLibUUID", "CMesosLinux"] + system,
        "MesosHTTP": ["MesosBase", "MesosIO"] + system,
        "MesosContainers": ["MesosBase", "MesosIO", "CMesosLinux"] + system,
        "MesosNodes": values + cores + ["MesosIO", "MesosHTTP", "MesosContainers"] + system,
        "MesosSimulation": values + cores + ["Synchronization"],
        "MesosTestKit": values + ["MasterCore", "AgentCore", "FrameworkCore", "MesosIO", "MesosContainers"]
            + ["MesosNodes", "MesosSimulation", "Synchronization"],
        "MesosKit": values + cores + ["MesosIO", "MesosHTTP", "MesosContainers", "MesosNodes"],
        "mesos": ["MesosKit"] + system,
        "mesos-wiregen": system,
        "swarm": values + cores + ["MesosSimulation"] + system,
        "benchmark": [
            "MesosKit", "MesosBase", "MesosWire", "MesosIO", "MesosHTTP", "MesosContainers", "MesosNodes",
            "MesosSimulation",
        ] + system,
    ]

    /// What programs under `Examples` may import: what a user of the package can.
    static let allowedInExamples = ["MesosKit"] + system
}
