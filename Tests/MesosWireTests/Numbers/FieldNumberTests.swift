import Foundation
import Testing

/// The numbers of fields are nowhere but in the schema, from which codecs have them.
@Suite struct FieldNumberTests {
    /// The fields of a message and their numbers.
    struct Fields: CustomTestStringConvertible {
        let file: String
        let message: String
        let expected: [String]

        init(_ file: String, _ message: String, _ fields: String) {
            self.file = file
            self.message = message
            expected = fields.split(separator: " ").map(String.init)
        }

        var testDescription: String { "\(message) of \(file)" }
    }

    @Test(arguments: [
        Fields(
            "scheduler-calls", "Call",
            """
            framework_id=1 type=2 subscribe=3 accept=4 decline=5 kill=6 shutdown=7 acknowledge=8 reconcile=9 \
            message=10 request=11 accept_inverse_offers=13 decline_inverse_offers=14 revive=15 suppress=16 \
            acknowledge_operation_status=17 reconcile_operations=18 update_framework=19
            """),
        Fields("scheduler-responses", "Response", "type=1 reconcile_operations=2"),
        Fields(
            "scheduler-events", "Event",
            """
            type=1 subscribed=2 offers=3 rescind=4 update=5 message=6 failure=7 error=8 inverse_offers=9 \
            rescind_inverse_offer=10 update_operation_status=11
            """),
        Fields("executor-calls", "Call", "executor_id=1 framework_id=2 type=3 subscribe=4 update=5 message=6"),
        Fields(
            "executor-events", "Event",
            """
            type=1 subscribed=2 acknowledged=3 launch=4 kill=5 message=6 error=7 launch_group=8
            """),
        Fields(
            "master-calls", "Call",
            """
            type=1 get_metrics=2 set_logging_level=3 list_files=4 read_file=5 update_weights=6 reserve_resources=7 \
            unreserve_resources=8 create_volumes=9 destroy_volumes=10 update_maintenance_schedule=11 \
            start_maintenance=12 stop_maintenance=13 set_quota=14 remove_quota=15 teardown=16 mark_agent_gone=17 \
            grow_volume=18 shrink_volume=19 update_quota=20 drain_agent=21 deactivate_agent=22 reactivate_agent=23
            """),
        Fields(
            "master-responses", "Response",
            """
            type=1 get_health=2 get_flags=3 get_version=4 get_metrics=5 get_logging_level=6 list_files=7 read_file=8 \
            get_state=9 get_agents=10 get_frameworks=11 get_executors=12 get_tasks=13 get_roles=14 get_weights=15 \
            get_master=16 get_maintenance_status=17 get_maintenance_schedule=18 get_quota=19 get_operations=20
            """),
        Fields(
            "master-events", "Event",
            """
            type=1 subscribed=2 task_added=3 task_updated=4 agent_added=5 agent_removed=6 framework_added=7 \
            framework_updated=8 framework_removed=9
            """),
        Fields(
            "agent-calls", "Call",
            """
            type=1 get_metrics=2 set_logging_level=3 list_files=4 read_file=5 launch_nested_container=6 \
            wait_nested_container=7 kill_nested_container=8 launch_nested_container_session=9 \
            attach_container_input=10 attach_container_output=11 remove_nested_container=12 launch_container=13 \
            wait_container=14 kill_container=15 remove_container=16 add_resource_provider_config=17 \
            update_resource_provider_config=18 remove_resource_provider_config=19 get_containers=20 prune_images=21 \
            mark_resource_provider_gone=22
            """),
        Fields(
            "agent-responses", "Response",
            """
            type=1 get_health=2 get_flags=3 get_version=4 get_metrics=5 get_logging_level=6 list_files=7 read_file=8 \
            get_state=9 get_containers=10 get_frameworks=11 get_executors=12 get_tasks=13 wait_nested_container=14 \
            get_agent=15 wait_container=16 get_resource_providers=17 get_operations=18
            """),
        Fields("process-streams", "ProcessIO", "type=1 data=2 control=3"),
        Fields(
            "resource-provider-calls", "Call",
            """
            resource_provider_id=1 type=2 subscribe=3 update_operation_status=4 update_state=5 \
            update_publish_resources_status=6
            """),
        Fields(
            "resource-provider-events", "Event",
            """
            type=1 subscribed=2 apply_operation=3 publish_resources=4 acknowledge_operation_status=5 \
            reconcile_operations=6
            """),
    ])
    func areThoseOfTheWireFormat(_ fields: Fields) throws {
        let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/MesosWire/Schema/V1/\(fields.file).schema").standardizedFileURL
        let lines = try String(contentsOf: schema, encoding: .utf8).split(separator: "\n")
        let body = lines.drop { $0 != "\(fields.message) {" }.prefix { $0 != "}" }
        // The message's own fields stand one step in, those of nested messages further.
        let own = body.filter { $0.hasPrefix("    ") && $0.dropFirst(4).first?.isNumber == true }
        let numbers = own.map { line in
            let words = line.split(separator: " ")
            return "\(words[1])=\(words[0])"
        }
        #expect(numbers == fields.expected)
    }
}
