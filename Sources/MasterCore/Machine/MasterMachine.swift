package import AllocatorCore
package import MesosBase
import MesosResources
package import MesosWire

/// The master: it knows the agents and the frameworks, offers resources as its allocator says, checks and forwards
/// launches, and forwards status updates and acknowledgements.
///
/// The order in which a framework's calls are answered, the checks and their sentences are those of Apache Mesos 1.11.
package struct MasterMachine: StateMachine {
    package private(set) var configuration: MasterConfiguration
    package var allocator: any Allocator

    /// The master's id, a fresh UUID for each run; empty before the first turn.
    package internal(set) var id = ""
    package internal(set) var info = MasterInfo(id: "", ip: 0, port: 0)
    package internal(set) var startTime = Timestamp(nanoseconds: 0)
    /// When the master became the one that leads.
    package internal(set) var electedTime = Timestamp(nanoseconds: 0)

    var frameworks: SortedMap<FrameworkID, FrameworkRecord> = [:]
    var completedFrameworks = Deque<FrameworkRecord>()
    package internal(set) var agents: SortedMap<AgentID, AgentRecord> = [:]
    /// Agents of an earlier master that have not registered with this one yet.
    var recoveredAgents: SortedMap<AgentID, AgentInfo> = [:]
    var unreachableAgents = AgentHistory()
    var goneAgents = AgentHistory()
    /// Where the unreachable tasks of each unreachable agent are kept.
    var unreachableTasks = Table<AgentID, SortedMap<FrameworkID, [TaskID]>>()
    var offers = Table<OfferID, OfferRecord>()

    /// The weight of each role that has been given one.
    var weights: SortedMap<String, Double> = [:]
    /// The quota of each role that has one.
    var quotas: SortedMap<String, Quota> = [:]
    /// The changes of quotas that the registry is writing down, the oldest first.
    var quotaChanges: [[V1.Quota.QuotaConfig]] = []

    /// What the host found last in the file with the names of hosts, and whether it could ever read it.
    var lastWhitelistReading: WhitelistReading?
    var hasWhitelist = false

    var schedulers = Table<SchedulerConnectionID, FrameworkID>()
    var links = Table<AgentConnectionID, AgentID>()
    /// The streams of operators who want to hear what happens, the oldest first.
    var operatorStreams: SortedMap<OperatorConnectionID, Bool> = [:]
    /// Who is at the other end of the links that leave this process.
    var peers = Table<AgentConnectionID, AgentPeer>()
    /// What waits for the registry.
    var pendingChanges = Table<PersistToken, PendingChange>()
    /// Links whose agents are being written down, so that a repeated request starts no second admission.
    var admitting = Table<AgentConnectionID, PersistToken>()
    /// Agents that are just being taken back, and over which link.
    var reregistering = Table<AgentID, AgentConnectionID>()
    /// Agents that are to go, but whose going is not written down yet.
    var departing = Table<AgentID, Departure.Kind>()
    var removals: RemovalQueue

    var timers = DeadlineQueue<MasterTimer>()
    var counters = MasterCounters()
    var registryWrites = RegistryWriteTimes()
    /// How detailed the log is; 0 is the least.
    var loggingLevel: UInt32 = 0
    /// Whether each task's launch and updates are reported; they are most of what there is to report, and often nobody
    /// wants to know.
    var reportsTasks = true

    var frameworkCount = 0
    var agentCount = 0
    var offerCount = 0
    var lastToken: UInt64 = 0

    package init(configuration: MasterConfiguration = MasterConfiguration(), allocator: any Allocator) {
        self.configuration = configuration
        self.allocator = allocator
        removals = RemovalQueue(limit: configuration.agentRemovalRateLimit)
    }

    package mutating func apply(_ input: Input, in turn: inout Turn<Effect>) {
        switch input {
        case .addressed(let ip, let port, let hostname):
            addressed(ip: ip, port: port, hostname: hostname)
        case .started(let registry):
            start(in: &turn)
            recover(registry, in: &turn)
            recoverWeights(registry, in: &turn)
            recoverQuotas(registry, in: &turn)
        case .schedulerCalled(let connection, let call):
            schedulerCalled(connection, call, in: &turn)
        case .schedulerAsked(let request, let claim, let call):
            schedulerAsked(request, claim, call, in: &turn)
        case .schedulerDisconnected(let connection):
            schedulerDisconnected(connection, in: &turn)
        case .offersUndelivered(_, let offers):
            for offer in offers { removeOffer(offer, refusing: nil, now: turn.now) }
        case .agentLinked(let connection, let peer):
            peers[connection] = peer
        case .agentSent(let connection, let message):
            agentSent(connection, message, in: &turn)
        case .agentDisconnected(let connection):
            agentDisconnected(connection, in: &turn)
        case .persisted(let token):
            persisted(token, in: &turn)
        case .persistFailed(let token, let message):
            persistFailed(token, message, in: &turn)
        case .operatorAsked(let id, let request):
            operatorAsked(id, request, in: &turn)
        case .operatorSubscribed(let connection):
            operatorSubscribed(connection, in: &turn)
        case .operatorDisconnected(let connection):
            operatorDisconnected(connection)
        case .whitelistRead(let reading):
            whitelistRead(reading, in: &turn)
        case .watched(let isWatched):
            reportsTasks = isWatched
        case .deadlineReached:
            deadlineReached(in: &turn)
        }
    }

    package var nextDeadline: Instant? {
        switch (timers.next, allocator.nextDeadline) {
        case (let timer?, let allocation?): min(timer, allocation)
        case (let timer, let allocation): timer ?? allocation
        }
    }

    private mutating func start(in turn: inout Turn<Effect>) {
        id = turn.uuid().description
        startTime = turn.date
        electedTime = turn.date
        describe()
        turn.emit(.observed(.started(masterID: id)))
    }

    /// Others reach the master at another address than the configured one. Frameworks that have subscribed already
    /// learn of it when they subscribe anew.
    private mutating func addressed(ip: String, port: UInt16, hostname: String) {
        configuration.ip = ip
        configuration.port = UInt32(port)
        configuration.hostname = hostname
        if !id.isEmpty { describe() }
    }

    private mutating func describe() {
        info = MasterInfo(
            id: id, ip: IPv4Address.networkOrder(of: configuration.ip) ?? 0, port: configuration.port,
            pid: "master@\(configuration.ip):\(configuration.port)", hostname: configuration.hostname,
            version: MasterMachine.version,
            address: V1.Address(
                port: Int32(clamping: configuration.port), hostname: configuration.hostname, ip: configuration.ip),
            domain: configuration.domain,
            // The third is that for limits of quota, for which version 1 of the messages has no name in Mesos.
            capabilities: [.init(type: .agentUpdate), .init(type: .agentDraining), .init()])
    }

    /// The version of Apache Mesos whose behaviour this is.
    package static let version = "1.11.0"

    private mutating func deadlineReached(in turn: inout Turn<Effect>) {
        while let timer = timers.popDue(at: turn.now) {
            switch timer {
            case .heartbeat(let framework): heartbeat(framework, in: &turn)
            case .failover(let framework): failoverTimedOut(framework, in: &turn)
            case .ping(let agent): pingTimedOut(agent, in: &turn)
            case .reregister(let agent): reregisterTimedOut(agent, in: &turn)
            case .offer(let offer): offerTimedOut(offer, in: &turn)
            case .recovery: recoveryTimedOut(in: &turn)
            case .removal: removalDue(in: &turn)
            case .registryCollection: collectRegistry(in: &turn)
            case .operatorHeartbeat(let connection): operatorHeartbeat(connection, in: &turn)
            case .loggingLevel: setLoggingLevel(MasterMachine.originalLoggingLevel, in: &turn)
            }
        }
        allocate(in: &turn)
    }
}

/// What a master's timers are for.
enum MasterTimer: Hashable, Sendable {
    case heartbeat(FrameworkID)
    case failover(FrameworkID)
    case ping(AgentID)
    case reregister(AgentID)
    case offer(OfferID)
    /// Agents of an earlier master are missed from now on.
    case recovery
    /// The next agent may be marked unreachable.
    case removal
    /// The registry may forget agents that left long ago.
    case registryCollection
    case operatorHeartbeat(OperatorConnectionID)
    /// The log is as detailed as it was at first again.
    case loggingLevel
}

enum IPv4Address {
    /// The address as the wire carries it: its four bytes in network order, read as a little-endian number.
    static func networkOrder(of text: String) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for (index, part) in parts.enumerated() {
            guard let byte = UInt8(part) else { return nil }
            address |= UInt32(byte) << UInt32(8 * index)
        }
        return address
    }
}
