public import MesosResources
public import MesosWire

/// What a task needs of an agent: amounts only, of resources that are neither revocable nor shared nor on volumes.
public struct ResourceNeeds: Sendable, Equatable {
    /// Processors.
    public var cpus: Scalar
    /// Memory in mebibytes.
    public var memory: Scalar
    /// Disk space in mebibytes.
    public var disk: Scalar
    /// Graphics processors.
    public var gpus: Scalar
    /// The number of ports, whichever they are.
    public var ports: Int

    /// Creates needs; memory and disk in mebibytes.
    public init(cpus: Scalar = 0, memory: Scalar = 0, disk: Scalar = 0, gpus: Scalar = 0, ports: Int = 0) {
        self.cpus = cpus
        self.memory = memory
        self.disk = disk
        self.gpus = gpus
        self.ports = ports
    }
}

/// A task that has no place yet.
public struct TaskRequest: Sendable, Equatable {
    /// The task; its agent and its resources are filled in when it is placed, and for a command the variables `PORT0`,
    /// `PORT1` … if it needs ports.
    public var task: TaskInfo
    /// What it needs.
    public var needs: ResourceNeeds

    /// Creates a request.
    public init(_ task: TaskInfo, needs: ResourceNeeds) {
        self.task = task
        self.needs = needs
    }
}
