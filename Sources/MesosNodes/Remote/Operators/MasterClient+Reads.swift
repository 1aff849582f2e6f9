import MesosBase
public import MesosWire

extension MasterClient {
    /// Whether the master is well.
    public func health() async throws(OperatorClientError) -> Bool {
        try await ask(.getHealth) { $0.getHealth?.healthy }
    }

    /// Which version the master is of.
    public func version() async throws(OperatorClientError) -> V1.VersionInfo {
        try await ask(.getVersion) { $0.getVersion?.versionInfo }
    }

    /// How the master was set up: the values of its flags, by their names.
    public func flags() async throws(OperatorClientError) -> [String: String] {
        try await ask(.getFlags, empty: [:]) { $0.getFlags?.flags.byName }
    }

    /// What the master counts and measures, by name.
    ///
    /// - Parameter timeout: Measures that take longer than this are left out; by default all are waited for.
    public func metrics(timeout: Duration? = nil) async throws(OperatorClientError) -> [String: Double] {
        try await ask(.getMetrics, empty: [:]) {
            $0.getMetrics?.metrics.byName
        } _: {
            $0.getMetrics = V1.Master.Call.GetMetrics(timeout: timeout.map(V1.DurationInfo.init))
        }
    }

    /// How detailed the master's log is: 0 is the least.
    public func loggingLevel() async throws(OperatorClientError) -> UInt32 {
        try await ask(.getLoggingLevel) { $0.getLoggingLevel?.level }
    }

    /// Everything at once: tasks, executors, frameworks and agents.
    public func state() async throws(OperatorClientError) -> V1.Master.Response.GetState {
        try await ask(.getState, empty: .init()) { $0.getState }
    }

    /// The agents, and those that have not come back since the master was elected.
    public func agents() async throws(OperatorClientError) -> V1.Master.Response.GetAgents {
        try await ask(.getAgents, empty: .init()) { $0.getAgents }
    }

    /// The frameworks, and those that have ended.
    public func frameworks() async throws(OperatorClientError) -> V1.Master.Response.GetFrameworks {
        try await ask(.getFrameworks, empty: .init()) { $0.getFrameworks }
    }

    /// The executors.
    public func executors() async throws(OperatorClientError) -> V1.Master.Response.GetExecutors {
        try await ask(.getExecutors, empty: .init()) { $0.getExecutors }
    }

    /// The operations on resources that are under way or not acknowledged.
    public func operations() async throws(OperatorClientError) -> [V1.Operation] {
        try await ask(.getOperations, empty: []) { $0.getOperations?.operations }
    }

    /// The tasks: those that run or are to run, those that have ended, and those whose agents cannot be reached.
    public func tasks() async throws(OperatorClientError) -> V1.Master.Response.GetTasks {
        try await ask(.getTasks, empty: .init()) { $0.getTasks }
    }

    /// The roles, with what they weigh and what they have.
    public func roles() async throws(OperatorClientError) -> [V1.Role] {
        try await ask(.getRoles, empty: []) { $0.getRoles?.roles }
    }

    /// The weights of roles that were given one.
    public func weights() async throws(OperatorClientError) -> [V1.WeightInfo] {
        try await ask(.getWeights, empty: []) { $0.getWeights?.weightInfos }
    }

    /// Who the master is, and since when.
    public func master() async throws(OperatorClientError) -> V1.Master.Response.GetMaster {
        try await ask(.getMaster) { $0.getMaster }
    }

    /// Which machines are being taken out of service, and which are.
    public func maintenanceStatus() async throws(OperatorClientError) -> V1.Maintenance.ClusterStatus {
        try await ask(.getMaintenanceStatus) { $0.getMaintenanceStatus?.status }
    }

    /// When machines are to be taken out of service.
    public func maintenanceSchedule() async throws(OperatorClientError) -> V1.Maintenance.Schedule {
        try await ask(.getMaintenanceSchedule) { $0.getMaintenanceSchedule?.schedule }
    }

    /// What roles are promised, and the most they may have.
    public func quota() async throws(OperatorClientError) -> V1.Quota.QuotaStatus {
        try await ask(.getQuota) { $0.getQuota?.status }
    }

    /// The files in a folder that the master shows, such as `/master`.
    public func files(in folder: String) async throws(OperatorClientError) -> [V1.FileInfo] {
        try await ask(.listFiles, empty: []) {
            $0.listFiles?.fileInfos
        } _: {
            $0.listFiles = V1.Master.Call.ListFiles(path: folder)
        }
    }

    /// A piece of a file that the master shows, such as `/master/log`, and the size of the whole.
    ///
    /// - Parameters:
    ///   - path: Which file.
    ///   - offset: Where the piece begins, in bytes.
    ///   - length: The most bytes that are wanted; by default as many as the master gives at once.
    public func read(
        _ path: String, offset: UInt64 = 0, length: UInt64? = nil
    ) async throws(OperatorClientError) -> V1.Master.Response.ReadFile {
        try await ask(.readFile) {
            $0.readFile
        } _: {
            $0.readFile = V1.Master.Call.ReadFile(path: path, offset: offset, length: length)
        }
    }
}

extension [V1.Flag] {
    /// The values by their names; a flag without a value is the empty text.
    var byName: [String: String] {
        Dictionary(map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { _, last in last })
    }
}

extension [V1.Metric] {
    /// The values by their names; what could not be measured is left out.
    var byName: [String: Double] {
        Dictionary(
            compactMap { metric in metric.value.map { (metric.name, $0) } }, uniquingKeysWith: { _, last in last })
    }
}

extension V1.DurationInfo {
    init(_ duration: Duration) {
        self.init(nanoseconds: duration.clampedNanoseconds)
    }
}
