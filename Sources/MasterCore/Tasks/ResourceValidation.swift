import MesosResources
import MesosWire

/// Checks of the resources of tasks and executors (`validation::resource`), which have been read from the wire and are
/// allocated to the offer's role wherever they name none themselves.
enum ResourceValidation {
    /// Who uses the resources, as the sentences name him.
    enum Owner: String {
        case task = "Task"
        case executor = "Executor"
    }

    /// Throws what is wrong with resources that have no formal mistakes, in the order and with the sentences of Mesos.
    static func validate(_ resources: Resources, of owner: Owner) throws(TaskProblem) {
        if let problem = problem(with: resources) {
            throw TaskProblem("\(owner.rawValue) uses invalid resources: \(problem)")
        }
        if let id = repeatedVolume(in: resources) {
            throw TaskProblem(
                "\(owner.rawValue) uses duplicate persistence ID: Persistence ID '\(id)' is not unique")
        }
        if let problem = mixedRoles(in: resources) {
            throw TaskProblem("Invalid \(owner.rawValue.lowercased()) resources: \(problem)")
        }
        if let problem = mixedRevocability(in: resources) {
            throw TaskProblem("\(owner.rawValue) mixes revocable and non-revocable resources: \(problem)")
        }
    }

    /// Throws what is wrong with a task and its executor together.
    static func validate(task: Resources, executor: Resources) throws(TaskProblem) {
        let total = task + executor
        if let problem = problem(with: total) {
            throw TaskProblem("Task and its executor use invalid resources: \(problem)")
        }
        if hasOverlaps([task, executor]) {
            throw TaskProblem(
                "There are overlapping resources in the task resources \(task.detailedDescription) and executor "
                    + "resources \(executor.detailedDescription)")
        }
        if let id = repeatedVolume(in: total) {
            throw TaskProblem(
                "Task and its executor use duplicate persistence ID: Persistence ID '\(id)' is not unique")
        }
        if let problem = mixedRevocability(in: total) {
            throw TaskProblem("Task and its executor mix revocable and non-revocable resources: \(problem)")
        }
    }

    /// Throws what is wrong with the tasks of a group and their executor together.
    static func validate(group tasks: [Resources], executor: Resources) throws(TaskProblem) {
        let total = tasks.reduce(executor, +)
        if let id = repeatedVolume(in: total) {
            throw TaskProblem(
                "Task group and executor use duplicate persistence ID: Persistence ID '\(id)' is not unique")
        }
        if let problem = mixedRevocability(in: total) {
            throw TaskProblem("Task group and executor mix revocable and non-revocable resources: \(problem)")
        }
        if hasOverlaps(tasks + [executor]) {
            let list = tasks.map(\.detailedDescription).joined(separator: ", ")
            throw TaskProblem(
                "There are overlapping resources in the task group's task resources [ \(list) ] and/or executor "
                    + "resources \(executor.detailedDescription)")
        }
    }

    /// Whether a number or an item is in several of the parts: the whole then has fewer of them than the parts.
    private static func hasOverlaps(_ parts: [Resources]) -> Bool {
        let total = parts.reduce(Resources(), +)
        return total.names.contains { name in
            parts.reduce(0) { $0 + $1.ranges(name).count } > total.ranges(name).count
                || parts.reduce(0) { $0 + items(name, $1) } > items(name, total)
        }
    }

    private static func items(_ name: String, _ resources: Resources) -> Int {
        resources.entries.reduce(0) { sum, entry in
            if entry.name == name, case .set(let items) = entry.value { sum + items.count } else { sum }
        }
    }

    private static func problem(with resources: Resources) -> String? {
        if resources.gpus.milli % 1_000 != 0 {
            return "Invalid 'gpus' resource: The 'gpus' resource must be an unsigned integer"
        }
        for entry in resources.entries {
            if let problem = problem(withDiskOf: entry) { return "Invalid DiskInfo: \(problem)" }
        }
        for entry in resources.entries where entry.isRevocable && entry.reservations.last?.kind == .dynamic {
            return "Invalid ReservationInfo: Dynamically reserved resource \(entry.detailedDescription) cannot be "
                + "created from revocable resources"
        }
        return nil
    }

    private static func problem(withDiskOf resource: Resource) -> String? {
        guard let disk = resource.disk else { return nil }
        guard let persistence = disk.persistence else {
            if disk.volume != nil { return "Non-persistent volume not supported" }
            return disk.source == nil ? "DiskInfo is set but empty" : nil
        }
        if resource.isRevocable { return "Persistent volumes cannot be created from revocable resources" }
        if resource.reservedRole == nil { return "Persistent volumes cannot be created from unreserved resources" }
        guard let volume = disk.volume else { return "Expecting 'volume' to be set for persistent volume" }
        if volume.hostPath != nil { return "Expecting 'host_path' to be unset for persistent volume" }
        do throws(IdentifierError) { try IdentifierError.check(persistence.id) } catch {
            return "Invalid persistence ID for persistent volume: \(error)"
        }
        return nil
    }

    private static func repeatedVolume(in resources: Resources) -> String? {
        var seen: [(role: String?, id: String)] = []
        for entry in resources.entries {
            guard let id = entry.disk?.persistence?.id else { continue }
            if seen.contains(where: { $0.role == entry.reservedRole && $0.id == id }) { return id }
            seen.append((entry.reservedRole, id))
        }
        return nil
    }

    private static func mixedRoles(in resources: Resources) -> String? {
        guard let first = resources.entries.first?.allocationRole else { return nil }
        for entry in resources.entries {
            guard let role = entry.allocationRole else { return "The resources are not allocated to a role" }
            if role != first {
                return "The resources have multiple allocation roles ('\(role)' and '\(first)') but only one "
                    + "allocation role is allowed"
            }
        }
        return nil
    }

    private static func mixedRevocability(in resources: Resources) -> String? {
        guard resources.entries.contains(where: \.isRevocable) else { return nil }
        for name in resources.names {
            let entries = resources.entries.filter { $0.name == name }
            if entries.contains(where: \.isRevocable), !entries.allSatisfy(\.isRevocable) {
                return "Cannot use both revocable and non-revocable '\(name)' at the same time"
            }
        }
        return nil
    }
}
