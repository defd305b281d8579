package org.evenkeel.backend.chatwoot;

/** What a server says, composed from the contract; the people are invented. */
final class Golden {
    private Golden() {}

    static final String PROFILE = """
            {"access_token":"tokenOfNora0000000000000","account_id":9,"available_name":"Nora","avatar_url":"",
             "confirmed":true,"display_name":"Nora","email":"nora@desk.test","id":21,"name":"Nora Lindqvist",
             "provider":"email","pubsub_token":"streamOfNora","role":"administrator","uid":"nora@desk.test","type":null,
             "accounts":[
               {"id":3,"name":"Harbour Goods","status":"active","active_at":"2026-06-17T12:00:00.000Z","role":"agent",
                "permissions":["agent"],"availability":"busy","availability_status":"offline","auto_offline":true},
               {"id":9,"name":"Second Shop","status":"active","active_at":null,"role":"administrator",
                "permissions":["administrator"],"availability":"online","availability_status":"online"}]}
            """;

    static final String REST_MESSAGE = """
            {"id":700,"content":"Where is my kettle?","inbox_id":4,"conversation_id":31,"message_type":0,
             "content_type":"text","status":"sent","content_attributes":{},"created_at":1781690200,"private":false,
             "source_id":null,
             "sender":{"additional_attributes":{},"custom_attributes":{},"email":"piet@home.test","id":55,
                       "identifier":null,"name":"Piet Vos","phone_number":null,"thumbnail":"","blocked":false,
                       "type":"contact"}}
            """;

    static final String REST_ACTIVITY = """
            {"id":701,"content":"Nora self-assigned this conversation","inbox_id":4,"conversation_id":31,"message_type":2,
             "content_type":"text","status":"sent","content_attributes":{},"created_at":1781690260,"private":false,
             "source_id":null}
            """;

    static final String CABLE_MESSAGE = """
            {"id":702,"content":"It left today.","account_id":3,"inbox_id":4,"conversation_id":31,"message_type":1,
             "created_at":1781690300,"updated_at":"2026-06-17T09:58:20.417Z","private":false,"status":"delivered",
             "source_id":null,"content_type":"text",
             "content_attributes":{"client_ref":"ref-1","in_reply_to":700},
             "sender_type":"User","sender_id":21,"external_source_ids":{},"additional_attributes":{},
             "processed_message_content":"It left today.","sentiment":{},
             "conversation":{"assignee_id":21,"unread_count":0,"last_activity_at":1781690300,
                             "contact_inbox":{"source_id":"s-1"}},
             "echo_id":"ref-1",
             "sender":{"id":21,"name":"Nora Lindqvist","available_name":"Nora","avatar_url":"","type":"user",
                       "availability_status":null,"thumbnail":""}}
            """;

    static final String REST_CONVERSATION = """
            {"meta":{
               "sender":{"additional_attributes":{},"availability_status":"offline","email":"piet@home.test","id":55,
                         "name":"Piet Vos","phone_number":"+31205550123","blocked":true,"identifier":"crm-55",
                         "thumbnail":"","custom_attributes":{"plan":"gold","since":2019,"vip":true,
                         "address":{"city":"Delft"},"gone":null},"last_activity_at":1781690200,"created_at":1781600000},
               "channel":"Channel::Api",
               "assignee":{"id":21,"account_id":3,"availability_status":"online","auto_offline":true,"confirmed":true,
                           "email":"nora@desk.test","available_name":"Nora","name":"Nora Lindqvist","role":"agent"},
               "assignee_type":"User",
               "team":{"id":6,"name":"returns","description":null,"account_id":3,"is_member":true},
               "hmac_verified":false},
             "id":31,"messages":[%s],"account_id":3,"uuid":"6f0c1b58-6a3e-4b1f-9d55-0d0f0b9f4a11",
             "additional_attributes":{},"agent_last_seen_at":1781690100,"assignee_last_seen_at":0,"can_reply":false,
             "contact_last_seen_at":0,"custom_attributes":{"order":"A-17","evenkeel_hold":"x"},"inbox_id":4,
             "labels":["refund","vip"],"muted":true,"snoozed_until":"2026-06-18T09:56:40.000Z","status":"snoozed",
             "created_at":1781600000,"updated_at":1781690200.512,"timestamp":1781690200,"first_reply_created_at":0,
             "unread_count":2,"last_non_activity_message":null,"last_activity_at":1781690200,"priority":"urgent",
             "waiting_since":1781690000,"sla_policy_id":null}
            """.formatted(CABLE_MESSAGE);

    static final String CABLE_CONVERSATION = """
            {"additional_attributes":{},"can_reply":true,"channel":"Channel::Api",
             "contact_inbox":{"id":61,"contact_id":55,"inbox_id":4,"source_id":"s-1",
               "created_at":"2026-06-16T08:00:00.000Z","updated_at":"2026-06-16T08:00:00.000Z","hmac_verified":false,
               "pubsub_token":"secretOfPiet"},
             "id":31,"inbox_id":4,"messages":[],"labels":[],
             "meta":{"sender":{"additional_attributes":{},"custom_attributes":{},"email":null,"id":55,
                               "identifier":null,"name":"Piet Vos","phone_number":null,"thumbnail":"","blocked":false,
                               "type":"contact"},
                     "assignee":null,"assignee_type":null,"team":null,"hmac_verified":false},
             "status":"open","custom_attributes":{},"snoozed_until":null,"unread_count":1,
             "first_reply_created_at":"2026-06-17T09:58:20.000Z","priority":null,"waiting_since":0,
             "agent_last_seen_at":1781690100,"contact_last_seen_at":1781690150,"last_activity_at":1781690200,
             "timestamp":1781690200,"created_at":1781600000,"updated_at":1781690201.25,"account_id":3}
            """;

    static String list(String... conversations) {
        return """
                {"data":{"meta":{"mine_count":1,"assigned_count":1,"unassigned_count":0,"all_count":1},"payload":[%s]}}
                """.formatted(String.join(",", conversations));
    }

    static String messages(String... messages) {
        return """
                {"meta":{"labels":[],"additional_attributes":{},"agent_last_seen_at":"2026-06-17T09:55:00.000Z",
                 "assignee_last_seen_at":null},"payload":[%s]}
                """.formatted(String.join(",", messages));
    }
}
