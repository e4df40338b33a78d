/*
 * Stands in for makers' libraries: sdtapi and termb functions as their manuals tell them.
 * A folder (CONTROL) is its reader: the file "card" is a card on it (256 bytes of text, 1024 of photo, then additional
 * addresses), "unplugged" pulls its cable. "hang-F" and "crash-F" make function F
 * hang or crash; "eat-F" lets it ask for 4 GB, and crash if it gets them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static unsigned char card[4096];
static long card_bytes;
static int selected;

static int there(const char *name) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", CONTROL, name);
    return access(path, F_OK) == 0;
}

static void behave(const char *function) {
    char name[64];
    snprintf(name, sizeof name, "crash-%s", function);
    if (there(name)) {
        *(volatile int *)0 = 42;
    }
    snprintf(name, sizeof name, "hang-%s", function);
    while (there(name)) {
        usleep(10000);
    }
    snprintf(name, sizeof name, "eat-%s", function);
    if (there(name)) {
        int eaten = 0;
        while (eaten < 16 && malloc(256 << 20)) {
            eaten++;
        }
        if (eaten == 16) {
            *(volatile int *)0 = 42;
        }
    }
}

static int load(void) {
    FILE *file = fopen(CONTROL "/card", "rb");
    if (!file) {
        return 0;
    }
    memset(card, 0, sizeof card);
    card_bytes = fread(card, 1, sizeof card, file);
    fclose(file);
    return card_bytes >= 1280;
}

static void leave(void) {
    FILE *text = fopen("wz.txt", "wb"), *picture = fopen("zp.bmp", "wb");
    if (text) {
        fwrite(card, 1, 256, text);
        fclose(text);
    }
    if (picture) {
        fwrite(card, 1, 1280, picture);
        fclose(picture);
    }
    fwrite(card, 1, 256, stdout);
    fflush(stdout);
    fwrite(card, 1, 256, stderr);
}

static int code(const char *name, int usual) {
    char path[512];
    int value = usual;
    snprintf(path, sizeof path, "%s/%s", CONTROL, name);
    FILE *file = fopen(path, "r");
    if (file) {
        if (fscanf(file, "%i", &value) != 1) {
            value = usual;
        }
        fclose(file);
    }
    return value;
}

int SDT_OpenPort(int port) { behave("OPEN"); return there("unplugged") || port != 1001 ? 1 : 0x90; }
int SDT_ClosePort(int port) { behave("CLOSE"); return 0x90; }
int SDT_GetSAMStatus(int port, int if_open) { behave("STATUS"); return code("status", 0x90); }
int SDT_GetSAMIDToStr(int port, char *text, int if_open) { behave("SAM_ID"); strcpy(text, "05.03-20130924-0000123456-0987654321"); return 0x90; }

int SDT_StartFindIDCard(int port, unsigned char *iin, int if_open) {
    behave("FIND");
    selected = 0;
    if (there("unplugged")) {
        return 3;
    }
    memset(iin, 0, 4);
    return load() ? 0x9F : 0x80;
}

int SDT_SelectIDCard(int port, unsigned char *number, int if_open) {
    behave("SELECT");
    memset(number, 0, 8);
    selected = 1;
    return 0x90;
}

int SDT_ReadBaseMsg(int port, unsigned char *text, unsigned int *text_bytes, unsigned char *photo, unsigned int *photo_bytes, int if_open) {
    if (selected) {
        leave();
    }
    behave("READ");
    if (there("unplug-while-reading")) {
        rename(CONTROL "/unplug-while-reading", CONTROL "/unplugged");
        return 3;
    }
    int result = code("read", selected ? 0x90 : 0x23);
    if (result == 0x90) {
        memcpy(text, card, 256);
        memcpy(photo, card + 256, 1024);
        *text_bytes = code("claimed", 256);
        *photo_bytes = 1024;
    }
    return result;
}

int SDT_ReadNewAppMsg(int port, unsigned char *addresses, unsigned int *bytes, int if_open) {
    behave("ADDITIONAL_ADDRESSES");
    memcpy(addresses, card + 1280, card_bytes - 1280);
    *bytes = card_bytes - 1280;
    return card_bytes > 1280 ? 0x90 : 0x91;
}

/* termb tells what the file "words" holds, one GBK line a field. */
int CVR_InitComm(int port) { behave("OPEN"); return there("unplugged") ? 2 : 1; }
int CVR_CloseComm(void) { behave("CLOSE"); return 1; }
int CVR_Authenticate(void) { behave("FIND"); return there("unplugged") ? 0 : load() ? 1 : 2; }

int CVR_Read_Content(int active) {
    leave();
    behave("READ");
    if (there("unplug-while-reading")) {
        rename(CONTROL "/unplug-while-reading", CONTROL "/unplugged");
        return 99;
    }
    return code("read", 1);
}

static int word(int number, char *text, int *bytes) {
    char line[256];
    FILE *file = fopen(CONTROL "/words", "rb");
    for (int i = 0; i <= number; i++) {
        if (!file || !fgets(line, sizeof line, file)) {
            return 0;
        }
    }
    fclose(file);
    line[strcspn(line, "\n")] = 0;
    strcpy(text, line);
    *bytes = (int)strlen(line) + 1;
    return 1;
}

int GetPeopleName(char *t, int *n) { return word(0, t, n); }
int GetPeopleSex(char *t, int *n) { return word(1, t, n); }
int GetPeopleNation(char *t, int *n) { return word(2, t, n); }
int GetPeopleBirthday(char *t, int *n) { return word(3, t, n); }
int GetPeopleAddress(char *t, int *n) { return word(4, t, n); }
int GetPeopleIDCode(char *t, int *n) { return word(5, t, n); }
int GetDepartment(char *t, int *n) { return word(6, t, n); }
int GetStartDate(char *t, int *n) { return word(7, t, n); }
int GetEndDate(char *t, int *n) { return word(8, t, n); }
