import MesosBase
import MesosResources
import MesosWire
import Testing

/// Every check of a task's resources that needs to know what they are for.
@Suite struct ResourceValidationTests {
    private static func amount(
        _ name: String, _ value: Double, role: String? = nil, reservations: [V1.Resource.ReservationInfo] = [],
        disk: V1.Resource.DiskInfo? = nil, isRevocable: Bool = false
    ) -> V1.Resource {
        V1.Resource(
            name: name, type: .scalar, scalar: .init(value: value), disk: disk,
            revocable: isRevocable ? .init() : nil, allocationInfo: role.map { .init(role: $0) },
            reservations: reservations)
    }

    private static let reservation = V1.Resource.ReservationInfo(role: "r", type: .dynamic)
    private static let volume = V1.Volume(containerPath: "data", mode: .rw)

    private static func persistent(
        _ id: String = "p", role: String = "r", volume: V1.Volume? = volume, isRevocable: Bool = false
    ) -> V1.Resource {
        amount(
            "disk", 1, reservations: [.init(role: role, type: .dynamic)],
            disk: .init(persistence: .init(id: id), volume: volume), isRevocable: isRevocable)
    }

    private static func disk(_ message: String, _ resource: V1.Resource) -> InvalidTask {
        InvalidTask("Task uses invalid resources: Invalid DiskInfo: \(message)") {
            $0.resources = [amount("cpus", 1), resource]
        }
    }

    static let invalid: [InvalidTask] = [
        .init(
            "Task uses invalid resources: Invalid 'gpus' resource: The 'gpus' resource must be an unsigned integer"
        ) { $0.resources = [amount("gpus", 0.5)] },
        .init(
            "Task uses invalid resources: Invalid 'gpus' resource: The 'gpus' resource must be an unsigned integer"
        ) { $0.resources = [amount("gpus", 1.001)] },
        disk("DiskInfo is set but empty", amount("disk", 1, disk: .init())),
        disk("Non-persistent volume not supported", amount("disk", 1, disk: .init(volume: volume))),
        disk(
            "Persistent volumes cannot be created from revocable resources", persistent(isRevocable: true)),
        disk(
            "Persistent volumes cannot be created from unreserved resources",
            amount("disk", 1, disk: .init(persistence: .init(id: "p"), volume: volume))),
        disk("Expecting 'volume' to be set for persistent volume", persistent(volume: nil)),
        disk(
            "Expecting 'host_path' to be unset for persistent volume",
            persistent(volume: V1.Volume(containerPath: "data", mode: .rw, hostPath: "h"))),
        disk("Invalid persistence ID for persistent volume: ID must not be empty", persistent("")),
        disk(
            "Invalid persistence ID for persistent volume: 'a/b' contains invalid characters", persistent("a/b")),
        .init(
            "Task uses invalid resources: Invalid ReservationInfo: Dynamically reserved resource "
                + "cpus(allocated: *)(reservations: [(DYNAMIC,r)]){REV}:1 cannot be created from revocable resources"
        ) { $0.resources = [amount("cpus", 1, reservations: [reservation], isRevocable: true)] },
        .init("Task uses duplicate persistence ID: Persistence ID 'p' is not unique") {
            $0.resources = [persistent(), persistent()]
        },
        .init(
            "Invalid task resources: The resources have multiple allocation roles ('b' and '*') but only one "
                + "allocation role is allowed"
        ) { $0.resources = [amount("cpus", 1), amount("mem", 1, role: "b")] },
        .init(
            "Task mixes revocable and non-revocable resources: Cannot use both revocable and non-revocable 'cpus' at "
                + "the same time"
        ) { $0.resources = [amount("cpus", 1), amount("cpus", 1, isRevocable: true)] },
        .init(
            "Total resources cpus(allocated: b):1 required by task and its executor is more than available "
                + "cpus(allocated: *):4; mem(allocated: *):1024"
        ) { $0.resources = [amount("cpus", 1, role: "b")] },
        .init(
            "Total resources cpus(allocated: *):4.001 required by task and its executor is more than available "
                + "cpus(allocated: *):4; mem(allocated: *):1024"
        ) { $0.resources = [amount("cpus", 4.001)] },
        .init(
            "Total resources cpus(allocated: *){REV}:1 required by task and its executor is more than available "
                + "cpus(allocated: *):4; mem(allocated: *):1024"
        ) { $0.resources = [amount("cpus", 1, isRevocable: true)] },
        .init("Agent is not capable of handling task resource limits") { $0.limits = ["cpus": .init(value: 2)] },
    ]

    @Test(arguments: invalid)
    func isRefused(_ task: InvalidTask) {
        task.expectRefusal()
    }

    @Test func revocableAndOtherResourcesOfDifferentNamesGoTogether() {
        var master = TestMaster()
        master.subscribe()
        master.register()
        let revocable = Self.amount("cpus", 2, isRevocable: true)
        guard let resources = try? Resources([revocable, Self.amount("mem", 64)]) else {
            Issue.record("not resources")
            return
        }
        master.offer(resources)
        var task = TaskInfo.command()
        task.resources = resources.wireValue
        #expect(master.launch([task]).messages.count == 1)
    }

    @Test func volumesOfDifferentRolesMayHaveTheSameName() {
        var master = TestMaster()
        master.subscribe(.capable(.multiRole, .reservationRefinement, roles: ["r/s"]))
        master.register()
        let volumes = [Self.persistent(role: "r"), Self.persistent(role: "r/s")]
        guard let resources = try? Resources(volumes + [Self.amount("cpus", 1)]) else {
            Issue.record("not resources")
            return
        }
        master.offer(resources, role: "r/s")
        var task = TaskInfo.command()
        task.resources = resources.wireValue
        #expect(master.launch([task]).messages.count == 1)
    }
}
