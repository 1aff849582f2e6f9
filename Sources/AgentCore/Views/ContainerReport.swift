import MesosResources
package import MesosWire

/// A container of an agent with what was measured of it and of those within it.
package struct ContainerReport: Sendable, Equatable {
    package var container: AgentContainer
    /// When it was measured, and what its processes use.
    package var measured: V1.ResourceStatistics
    /// The same of the containers within it, in their order.
    package var nested: [V1.ResourceStatistics]

    package init(container: AgentContainer, measured: V1.ResourceStatistics, nested: [V1.ResourceStatistics] = []) {
        self.container = container
        self.measured = measured
        self.nested = nested
    }

    private var statistics: V1.ResourceStatistics { container.statistics(measured: measured) }

    /// The answer to `GET_CONTAINERS`, which says nothing if there is no container.
    package static func response(_ reports: [ContainerReport], showsNested: Bool) -> V1.Agent.Response {
        var containers: [V1.Agent.Response.GetContainers.Container] = reports.map { report in
            .init(
                containerID: report.container.containerID, frameworkID: report.container.frameworkID,
                executorID: report.container.executorID, executorName: report.container.executorName,
                containerStatus: report.container.status, resourceStatistics: report.statistics)
        }
        if showsNested {
            for report in reports {
                for (id, statistics) in zip(report.container.nested, report.nested) {
                    containers.append(
                        .init(
                            containerID: id, containerStatus: V1.ContainerStatus(containerID: id),
                            resourceStatistics: statistics))
                }
            }
        }
        return V1.Agent.Response(
            type: .getContainers, getContainers: containers.isEmpty ? nil : .init(containers: containers))
    }

    /// The body of `/containers`.
    package static func containersBody(_ reports: [ContainerReport]) -> [UInt8] {
        body(reports) { report, json in
            json.field("container_id", report.container.containerID.value)
            report.writeExecutor(to: &json)
            json.field("statistics", message: report.statistics)
            json.field("status", message: report.container.status)
        }
    }

    /// The body of `/monitor/statistics`.
    package static func statisticsBody(_ reports: [ContainerReport]) -> [UInt8] {
        body(reports) { report, json in
            report.writeExecutor(to: &json)
            json.field("statistics", message: report.statistics)
        }
    }

    private static func body(
        _ reports: [ContainerReport], _ write: (ContainerReport, inout JSONWriter) -> Void
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.array { json in
            for report in reports { json.object { json in write(report, &json) } }
        }
        return writer.bytes
    }

    /// Members stand in the order of their names, as Apache Mesos writes them here.
    private func writeExecutor(to json: inout JSONWriter) {
        json.field("executor_id", container.executorID.value)
        json.field("executor_name", container.executorName)
        json.field("framework_id", container.frameworkID.value)
        json.field("source", container.source)
    }
}
