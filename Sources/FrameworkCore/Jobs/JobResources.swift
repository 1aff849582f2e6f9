/// How many processors each instance may use; fractions are fine.
public struct CPUs: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So many processors for each instance; at least 0.001.
    public init(_ count: Double) {
        parts = [JobPart(.cpus(count))]
    }
}

/// How much memory each instance may use.
public struct Memory: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So much memory for each instance, such as `.mebibytes(32)`.
    public init(_ size: MemorySize) {
        parts = [JobPart(.memory(size))]
    }
}

/// How much disk space each instance may use; none is asked for unless this is said.
public struct Disk: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So much disk space for each instance, such as `.gibibytes(1)`.
    public init(_ size: MemorySize) {
        parts = [JobPart(.disk(size))]
    }
}

/// How many graphics processors each instance needs, in whole numbers.
public struct GPUs: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So many graphics processors for each instance.
    public init(_ count: Int) {
        parts = [JobPart(.gpus(count))]
    }
}

/// How many ports each instance listens on. Which ones, it reads from `PORT0`, `PORT1` … in its environment.
public struct Ports: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So many ports for each instance.
    public init(_ count: Int) {
        parts = [JobPart(.ports(count))]
    }
}
