import MesosResources
import MesosWire

/// The offers of one agent for one role, and what is left of them.
struct OfferPool: Sendable {
    /// One resource of an offer, with what is left of it.
    private struct Entry: Sendable {
        let template: V1.Resource
        var scalar = Scalar.zero
        var ranges = Ranges()
    }

    let agentID: AgentID
    let role: String?
    private(set) var offerIDs: [OfferID] = []
    private var entries: [Entry] = []
    private(set) var tasks: [TaskInfo] = []

    init(agentID: AgentID, role: String?) {
        self.agentID = agentID
        self.role = role
    }

    /// Adds an offer; resources that may be withdrawn, are shared or lie on volumes stay unused.
    mutating func add(_ offer: Offer) {
        offerIDs.append(offer.id)
        for resource in offer.resources
        where resource.revocable == nil && resource.shared == nil && resource.disk == nil {
            let ranges = resource.ranges?.range.filter { $0.begin <= $0.end }.map { $0.begin...$0.end } ?? []
            entries.append(
                Entry(
                    template: resource, scalar: Scalar(resource.scalar?.value ?? 0), ranges: Ranges(ranges)))
        }
    }

    private func amount(_ name: String) -> Scalar {
        entries.reduce(.zero) { $1.template.name == name ? $0 + $1.scalar : $0 }
    }

    /// What is left, as amounts.
    var room: Room {
        Room(
            cpus: amount("cpus"), memory: amount("mem"), disk: amount("disk"), gpus: amount("gpus"),
            ports: Scalar(Int(clamping: portCount)))
    }

    private var portCount: UInt64 {
        entries.reduce(0) { $1.template.name == "ports" ? $0 + $1.ranges.count : $0 }
    }

    /// The first resource that is too scarce here for what is needed; nil if everything is there.
    func lacking(for needs: ResourceNeeds) -> ResourceName? { room.lacking(for: needs) }

    /// Takes what the task needs, which must be there, and fills in the task accordingly.
    mutating func place(_ task: TaskInfo, needs: ResourceNeeds) {
        let (resources, ports) = take(needs)
        var task = task
        task.agentID = agentID
        task.resources = resources
        if !ports.isEmpty, var command = task.command {
            let variables = ports.enumerated().map { V1.Environment.Variable(name: "PORT\($0)", value: "\($1)") }
            command.environment = V1.Environment(variables: variables + (command.environment?.variables ?? []))
            task.command = command
        }
        tasks.append(task)
    }

    /// Takes what is needed and returns it as resources of the offers' kinds.
    private mutating func take(_ needs: ResourceNeeds) -> (resources: [V1.Resource], ports: [UInt64]) {
        var taken: [V1.Resource] = []
        for name in ResourceName.scalars { take(name.amount(in: needs), of: name.rawValue, into: &taken) }
        var ports: [UInt64] = []
        takePorts(UInt64(needs.ports), into: &taken, &ports)
        return (taken, ports)
    }

    private mutating func take(_ amount: Scalar, of name: String, into taken: inout [V1.Resource]) {
        var missing = amount
        for index in entries.indices where missing > 0 && entries[index].template.name == name {
            let part = min(missing, entries[index].scalar)
            guard part > 0 else { continue }
            entries[index].scalar -= part
            missing -= part
            var resource = entries[index].template
            resource.scalar = V1.Value.Scalar(value: part.doubleValue)
            taken.append(resource)
        }
    }

    private mutating func takePorts(_ count: UInt64, into taken: inout [V1.Resource], _ ports: inout [UInt64]) {
        var missing = count
        for index in entries.indices where missing > 0 && entries[index].template.name == "ports" {
            let part = entries[index].ranges.prefix(missing)
            guard !part.isEmpty else { continue }
            entries[index].ranges = entries[index].ranges - part
            missing -= part.count
            ports += part.ranges.flatMap { Array($0) }
            var resource = entries[index].template
            resource.ranges = V1.Value.Ranges(
                range: part.ranges.map { V1.Value.Range(begin: $0.lowerBound, end: $0.upperBound) })
            taken.append(resource)
        }
    }
}

/// The resources that a placement reckons with, by the names they have on the wire.
enum ResourceName: String, CaseIterable {
    case cpus, mem, disk, gpus, ports

    static let scalars: [ResourceName] = [.cpus, .mem, .disk, .gpus]

    func amount(in needs: ResourceNeeds) -> Scalar {
        switch self {
        case .cpus: needs.cpus
        case .mem: needs.memory
        case .disk: needs.disk
        case .gpus: needs.gpus
        case .ports: Scalar(needs.ports)
        }
    }

    func amount(in room: Room) -> Scalar {
        switch self {
        case .cpus: room.cpus
        case .mem: room.memory
        case .disk: room.disk
        case .gpus: room.gpus
        case .ports: room.ports
        }
    }
}
