import MesosResources
import MesosWire

/// Compares two descriptions of an executor as Mesos does: by some of their fields only, so that an executor goes on
/// running when its labels change, its files are fetched from a cache, or its variables come in another order.
enum ExecutorComparison {
    /// The fields of the wire in which two descriptions differ; the resources are those that the second one names.
    static func differences(
        between running: ExecutorInfo, and executor: ExecutorInfo, _ resources: Resources
    ) -> [String] {
        let comparisons: [(field: String, isSame: Bool)] = [
            ("type", running.type == executor.type),
            ("data", (running.data ?? []) == (executor.data ?? [])),
            ("resources", areSame(running.resources, executor.resources, resources)),
            ("command", areSame(running.command, executor.command)),
            ("framework_id", running.frameworkID == executor.frameworkID),
            ("name", (running.name ?? "") == (executor.name ?? "")),
            ("source", (running.source ?? "") == (executor.source ?? "")),
            ("container", areSame(running.container, executor.container)),
            ("discovery", areSame(running.discovery, executor.discovery)),
        ]
        return comparisons.filter { !$0.isSame }.map(\.field)
    }

    /// Resources count by what they are, not by how they are listed.
    private static func areSame(_ known: [V1.Resource], _ given: [V1.Resource], _ resources: Resources) -> Bool {
        known == given || (try? Resources(known)) == resources
    }

    private static func areSame(_ first: CommandInfo?, _ second: CommandInfo?) -> Bool {
        if first == second { return true }
        let (first, second) = (first ?? CommandInfo(), second ?? CommandInfo())
        return areSame(first.uris, second.uris, by: areSame) && first.arguments == second.arguments
            && areSame(first.environment?.variables ?? [], second.environment?.variables ?? []) {
                $0.name == $1.name && ($0.value ?? "") == ($1.value ?? "")
            }
            && (first.value ?? "") == (second.value ?? "") && (first.user ?? "") == (second.user ?? "")
            && (first.shell ?? true) == (second.shell ?? true)
    }

    private static func areSame(_ first: CommandInfo.URI, _ second: CommandInfo.URI) -> Bool {
        first.value == second.value && (first.executable ?? false) == (second.executable ?? false)
            && (first.extract ?? true) == (second.extract ?? true)
            && (first.outputFile ?? "") == (second.outputFile ?? "")
    }

    private static func areSame(_ first: V1.ContainerInfo?, _ second: V1.ContainerInfo?) -> Bool {
        if first == second { return true }
        return areSame(first?.volumes ?? [], second?.volumes ?? []) {
            $0.containerPath == $1.containerPath && ($0.hostPath ?? "") == ($1.hostPath ?? "") && $0.mode == $1.mode
        }
            && (first?.type ?? .docker) == (second?.type ?? .docker)
            && (first?.hostname ?? "") == (second?.hostname ?? "") && areSame(first?.docker, second?.docker)
    }

    private static func areSame(
        _ first: V1.ContainerInfo.DockerInfo?, _ second: V1.ContainerInfo.DockerInfo?
    ) -> Bool {
        areSame(first?.portMappings ?? [], second?.portMappings ?? []) {
            $0.hostPort == $1.hostPort && $0.containerPort == $1.containerPort
                && ($0.protocol ?? "") == ($1.protocol ?? "")
        }
            && areSame(first?.parameters ?? [], second?.parameters ?? [], by: ==)
            && (first?.image ?? "") == (second?.image ?? "") && (first?.network ?? .host) == (second?.network ?? .host)
            && (first?.privileged ?? false) == (second?.privileged ?? false)
            && (first?.forcePullImage ?? false) == (second?.forcePullImage ?? false)
    }

    private static func areSame(_ first: V1.DiscoveryInfo?, _ second: V1.DiscoveryInfo?) -> Bool {
        if first == second { return true }
        return (first?.visibility ?? .framework) == (second?.visibility ?? .framework)
            && (first?.name ?? "") == (second?.name ?? "")
            && (first?.environment ?? "") == (second?.environment ?? "")
            && (first?.location ?? "") == (second?.location ?? "")
            && (first?.version ?? "") == (second?.version ?? "")
            && areSame(first?.ports?.ports ?? [], second?.ports?.ports ?? []) {
                $0.number == $1.number && ($0.name ?? "") == ($1.name ?? "")
                    && ($0.protocol ?? "") == ($1.protocol ?? "")
                    && ($0.visibility ?? .framework) == ($1.visibility ?? .framework)
            }
            && areSame(first?.labels?.labels ?? [], second?.labels?.labels ?? []) {
                $0.key == $1.key && ($0.value ?? "") == ($1.value ?? "")
            }
    }

    /// Whether each element of the first list is in the second, which is as long.
    private static func areSame<Element>(
        _ first: [Element], _ second: [Element], by isSame: (Element, Element) -> Bool
    ) -> Bool {
        first.count == second.count && first.allSatisfy { element in second.contains { isSame(element, $0) } }
    }
}
